/**
 * What the declared registry holds, told as tables: who publishes where and why, how many, and what is unknown. It reads the
 * configuration and nothing else; whether the declarations agree is checked by {@code ca.etalon.ingest.config}.
 */
package ca.etalon.ingest.registry;
