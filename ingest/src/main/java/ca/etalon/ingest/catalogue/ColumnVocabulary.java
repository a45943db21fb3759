package ca.etalon.ingest.catalogue;

/** Whose words the type of a column is stated in; the same word may mean another type elsewhere. */
public enum ColumnVocabulary {
    ESRI,
    SOCRATA,
    OPENDATASOFT,
    /** The DataStore of CKAN: types of PostgreSQL. */
    CKAN,
    /** Frictionless Table Schema, and JSON Schema. */
    TABLE_SCHEMA,
    /** XML Schema, as CSV on the Web and vocabularies of linked data use it. */
    XSD
}
