/** The visible texts of the report in English and French, and how numbers and dates are written; no text lives in Java. */
package ca.etalon.reports.i18n;
