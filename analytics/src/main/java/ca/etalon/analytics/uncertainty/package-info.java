/**
 * How far ranks and scores hang on the choices behind them: Monte Carlo over declared assumptions, variance-based sensitivity,
 * stability of rankings. Every draw is a function of seed and number, so that results do not depend on who draws what when.
 */
package ca.etalon.analytics.uncertainty;
