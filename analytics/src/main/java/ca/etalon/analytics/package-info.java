/** The commands of the analyse stage and how it opens Spark; what they run lives in the packages below. */
package ca.etalon.analytics;
