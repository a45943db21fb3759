/**
 * Indicators: their declaration, the checks on it, and the projection that gives every row of a table one result per
 * indicator. What an edition is made of and how results are added up does not belong here.
 */
package ca.etalon.analytics.indicator;
