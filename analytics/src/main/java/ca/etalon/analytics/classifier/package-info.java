/** Decisions about rows that may be wrong: how often they are, and what that does to the shares that rest on them. */
package ca.etalon.analytics.classifier;
