package ca.etalon.ingest.harvest;

/** The archived answers that a snapshot is made from. */
interface SnapshotArchive {

    /** Where they are, or will be, in the lake. */
    String path();

    /** Puts them there; called just before the snapshot is sealed. */
    void keep();

    /** Whether they were just received. The answers of old are decided anew however it ends. */
    boolean isNew();

    /** Answers that are in the lake already. */
    static SnapshotArchive standing(String path) {
        return new SnapshotArchive() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public void keep() {
                // it is there
            }

            @Override
            public boolean isNew() {
                return false;
            }
        };
    }
}
