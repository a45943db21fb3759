/**
 * What one chart shows: small records whose words are already in the reader's language and whose numbers are final. A
 * missing value is a status with a reason, never NaN or zero. No drawing and no reading of files here.
 */
package ca.etalon.reports.view;
