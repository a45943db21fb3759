package ca.etalon.analytics.product;

/** Why a record on a portal that hosts a government is taken for a copy of what its own portal lists. */
public enum MirrorRule {
    /** The portal is declared to mirror this government. Certain: the declaration has its source. */
    DECLARED,
    /** Page, id or address of the record are those of a record on the own portal. High confidence. */
    REFERENCE,
    /** The publisher is the government, and the title that of a record on its own portal. Medium confidence. */
    TITLE
}
