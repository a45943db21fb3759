/**
 * Change over time: slopes, tests and what makes points comparable. Statistics take plain arrays and know nothing of lakes;
 * editions are read and trends written by {@link ca.etalon.analytics.trend.TrendStep}.
 */
package ca.etalon.analytics.trend;
