/** What the report reads: one edition of the measures and the harvest behind it. The only package that reads the lake. */
package ca.etalon.reports.input;
