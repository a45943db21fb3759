/** How unevenly counts divide: among publishers, formats, licences, platforms. Pure functions; methodology §8. */
package ca.etalon.analytics.concentration;
