/** One class per page; {@link ca.etalon.reports.page.Page} is the frame and {@link ca.etalon.reports.page.Pages} the list. */
package ca.etalon.reports.page;
