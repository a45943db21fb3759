/** Findings: what a government can fix and what that gains. How a score comes about does not belong here. */
package ca.etalon.analytics.finding;
