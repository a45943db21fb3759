/** Whom a government is compared with, and where it stands among them. */
package ca.etalon.analytics.peer;
