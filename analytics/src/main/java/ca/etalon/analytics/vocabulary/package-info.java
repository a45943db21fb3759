/** The tables of {@code conf/vocab} that measures of governments rest on. What a record means is decided at harvest, not here. */
package ca.etalon.analytics.vocabulary;
