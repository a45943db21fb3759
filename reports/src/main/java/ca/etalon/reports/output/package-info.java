/** Where the site is written: the only package that opens files for writing, always UTF-8. */
package ca.etalon.reports.output;
