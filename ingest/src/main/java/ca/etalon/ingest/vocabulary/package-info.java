/** What the resolvers made of a lake: what stayed undecided, how much is covered, how dates are written. */
package ca.etalon.ingest.vocabulary;
