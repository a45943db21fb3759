/**
 * Which dataset is which when its key changes: after a portal moved to other software or renamed what it carries. Plain
 * classes without Spark; {@code edition} feeds them.
 */
package ca.etalon.analytics.identity;
