/** How alike sets and names are: columns of the same kind of dataset in two cities. Pure functions; methodology §12.1. */
package ca.etalon.analytics.similarity;
