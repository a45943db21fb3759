/**
 * The arithmetic of composite indicators: denominate, impute, screen, treat, normalise, weigh, aggregate, check. Pure functions
 * over small tables in memory, after the ten steps of OECD and JRC, <i>Handbook on Constructing Composite Indicators</i> (2008),
 * and held against COINr 1.1.14 stage by stage. Reads no file and knows no government; draws nothing at random.
 */
package ca.etalon.analytics.composite;
