package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.Attribution.Owner;
import java.io.Serializable;
import java.time.LocalDate;

/** The datasets that one portal's snapshot carries for one owner in an edition. */
record TallyKey(LocalDate edition, String portal, LocalDate snapshot, Owner owner) implements Serializable {}
