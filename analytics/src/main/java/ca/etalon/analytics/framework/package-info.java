/**
 * Frameworks: how indicators become scores. A tree of points or weights that is declared, the arithmetic over it, and the
 * scores of an edition. What an indicator means, and which datasets are whose, does not belong here.
 */
package ca.etalon.analytics.framework;
