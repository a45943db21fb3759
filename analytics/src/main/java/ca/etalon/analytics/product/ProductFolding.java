package ca.etalon.analytics.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds the records of one catalogue into data products.
 *
 * <p>Four rules, applied one after the other: {@link CopyRule}, {@link TwinRule}, {@link LayerRule}, {@link SeriesRule}.
 * Products add up: the English and the French record of each year of a budget are one product. Rules look at what the records
 * themselves say, never at another portal, and when in doubt leave them apart: a product too many is what catalogues show
 * anyway, a false fold would hide a dataset. The order of the records does not matter.
 *
 * <p><b>Source</b>: methodology §9 (proportions, not counts; layers of one service taken together).
 */
public final class ProductFolding {
    private static final List<ProductRule> RULES =
            List.of(new CopyRule(), new TwinRule(), new LayerRule(), new SeriesRule());

    /** The product of every record, in the order of the records; their numbers differ. */
    public List<ProductMember> fold(List<CatalogueRecord> records) {
        var parents = new HashMap<Integer, Integer>();
        var rules = new HashMap<Integer, FoldRule>();
        for (ProductRule rule : RULES) {
            for (List<CatalogueRecord> group : rule.groups(records)) {
                for (CatalogueRecord member : group) {
                    rules.putIfAbsent(member.number(), rule.name());
                    unite(parents, group.get(0).number(), member.number());
                }
            }
        }
        var members = new ArrayList<ProductMember>();
        for (CatalogueRecord each : records) {
            members.add(new ProductMember(root(parents, each.number()), rules.get(each.number())));
        }
        return members;
    }

    /** The lower number leads, so that it does not matter in which order products grew. */
    private static void unite(Map<Integer, Integer> parents, int one, int other) {
        int left = root(parents, one);
        int right = root(parents, other);
        if (left != right) {
            parents.put(Math.max(left, right), Math.min(left, right));
        }
    }

    private static int root(Map<Integer, Integer> parents, int number) {
        int root = number;
        while (parents.containsKey(root)) {
            root = parents.get(root);
        }
        int step = number;
        while (step != root) {
            step = parents.put(step, root);
        }
        return root;
    }
}
