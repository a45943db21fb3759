package ca.etalon.analytics.product;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The same file or service, entered twice in one catalogue.
 *
 * <p>Records are copies when their titles are the same and they lead to the same layer of a service or, without a layer, to
 * exactly the same addresses. The page of the record itself does not count.
 *
 * <p><b>Guard</b>: the title. Many datasets may share one address: a page that lists them, a workbook with a sheet for each.
 * Two records with one title and different addresses are left apart too: one may be the older.
 */
final class CopyRule implements ProductRule {

    @Override
    public FoldRule name() {
        return FoldRule.COPY;
    }

    @Override
    public Collection<List<CatalogueRecord>> groups(List<CatalogueRecord> records) {
        return Groups.by(records, CopyRule::title).values().stream()
                .flatMap(named -> Groups.by(named, CopyRule::targetOrNull).values().stream())
                .toList();
    }

    private static String title(CatalogueRecord said) {
        var title = FoldedTitle.of(said.title());
        return title.isEmpty() ? null : title;
    }

    private static String targetOrNull(CatalogueRecord said) {
        var target = target(said);
        return target.isEmpty() ? null : target;
    }

    /** Where the data is; empty where nothing but a page is given. */
    static String target(CatalogueRecord said) {
        var page = said.landingPage() == null ? null : DataAddress.normal(said.landingPage());
        return DataAddress.layer(said).map(DataAddress.Layer::name).orElseGet(() -> said.addresses().stream()
                .map(DataAddress::normal)
                .filter(address -> !Objects.equals(address, page))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
