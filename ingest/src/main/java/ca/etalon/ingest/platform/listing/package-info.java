/** Catalogues that are nothing but web pages: listings whose parts the portal entry names by CSS selectors. */
package ca.etalon.ingest.platform.listing;
