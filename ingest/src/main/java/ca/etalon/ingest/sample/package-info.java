/**
 * The embedded sample: a fictional province whose portals are generated, from a fixed seed, as a folder of recordings. What
 * is published where and how well is declared in {@code province.yaml} and {@code subjects.csv}; here is only how that
 * becomes records, one class per shape of answer.
 */
package ca.etalon.ingest.sample;
