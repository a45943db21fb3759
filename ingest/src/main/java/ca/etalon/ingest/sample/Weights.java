package ca.etalon.ingest.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A choice by weight; the first is the best. */
record Weights(List<String> choices, List<Double> weights) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Weights of(LinkedHashMap<String, Double> byChoice) {
        return new Weights(List.copyOf(byChoice.keySet()), List.copyOf(byChoice.values()));
    }

    /**
     * What one chooses.
     *
     * @param gain share that has come to the first choice; who has chosen otherwise sticks to that until then
     */
    String choose(Chance chance, String trait, double gain) {
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (chance.of(trait) < weights.get(0) / total + gain || choices.size() == 1) {
            return choices.get(0);
        }
        double at = chance.of(trait + " otherwise") * (total - weights.get(0));
        for (int i = 1; i < choices.size() - 1; i++) {
            at -= weights.get(i);
            if (at < 0) {
                return choices.get(i);
            }
        }
        return choices.get(choices.size() - 1);
    }

    /** How well publishers of one kind publish: a choice per trait. */
    record Profile(String spelling, double drift, Map<String, Weights> traits) {

        /** Whether publishers of this kind have anything to choose there. */
        boolean has(String trait) {
            return traits.containsKey(trait);
        }

        String choose(String trait, Chance chance, int month) {
            return traits.get(trait).choose(chance, trait, drift * month);
        }
    }
}
