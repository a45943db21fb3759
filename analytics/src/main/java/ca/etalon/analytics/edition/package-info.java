/**
 * Editions: which snapshot of each portal one is made from, whose each dataset is, how the results of the rows become
 * measurements, and the sealed files that hold them. What an indicator means does not belong here.
 */
package ca.etalon.analytics.edition;
