package ca.etalon.reports.chart;

/**
 * A finished picture with its text and its numbers.
 *
 * @param svg an {@code <svg>} element to stand in a page or, as it is, in a file; as wide as its container
 * @param title what it is about
 * @param description the finding in a sentence or two: the text alternative
 * @param table the numbers drawn
 */
public record ChartImage(String svg, String title, String description, DataTable table) {}
