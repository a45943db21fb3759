package ca.etalon.reports.view;

/** A peer group: the order of a view's groups decides their colour. */
public record Group(String id, String name) {}
