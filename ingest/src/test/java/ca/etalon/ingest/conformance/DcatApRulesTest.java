package ca.etalon.ingest.conformance;

class DcatApRulesTest {}
