/**
 * Pictures of views: one class per chart, listed in {@code Charts}, one look in {@code ChartTheme}. A chart reads nothing
 * and computes no measure; the same view gives the same bytes.
 */
package ca.etalon.reports.chart;
