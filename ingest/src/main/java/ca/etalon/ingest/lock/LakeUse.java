package ca.etalon.ingest.lock;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run does with a lake, which decides whom it can work beside.
 *
 * <ul>
 *   <li>harvest and replay write the catalogue: alone, but for reports;
 *   <li>shards of one division write the catalogue together, each its own portals;
 *   <li>analyse writes the editions: alone;
 *   <li>report reads an edition: beside everything but analyse;
 *   <li>schedule holds a place of its own: one per lake. Its stages take theirs like any other run.
 * </ul>
 *
 * @param command what the user called, for the message to whoever comes second
 * @param shard number of the shard and how many there are, or null
 */
public record LakeUse(Kind kind, String command, String shard) {
    private static final String WRITER = "writer";
    private static final String READER = "reader";
    private static final String SCHEDULE = "schedule";
    private static final Pattern SHARD = Pattern.compile("shard-\\d+-of-(\\d+)");

    /** Kinds of use. */
    public enum Kind {
        CATALOGUE,
        SHARD,
        EDITIONS,
        READ,
        SCHEDULE
    }

    public static LakeUse catalogue(String command) {
        return new LakeUse(Kind.CATALOGUE, command, null);
    }

    public static LakeUse shard(String command, int number, int count) {
        return new LakeUse(Kind.SHARD, command, "shard-%d-of-%d".formatted(number, count));
    }

    public static LakeUse editions(String command) {
        return new LakeUse(Kind.EDITIONS, command, null);
    }

    public static LakeUse read(String command) {
        return new LakeUse(Kind.READ, command, null);
    }

    public static LakeUse schedule() {
        return new LakeUse(Kind.SCHEDULE, "schedule", null);
    }

    /** Name of the lock: what has one name excludes itself, unless it is shared. */
    String lock() {
        return switch (kind) {
            case CATALOGUE, EDITIONS -> WRITER;
            case SHARD -> shard;
            case READ -> READER;
            case SCHEDULE -> SCHEDULE;
        };
    }

    /** Whether several may hold the lock at the same time. */
    boolean isShared() {
        return kind == Kind.READ;
    }

    /** Whether a lake that does not exist yet is no mistake. */
    boolean mayMakeTheLake() {
        return kind == Kind.CATALOGUE || kind == Kind.SHARD || kind == Kind.SCHEDULE;
    }

    /** Whether this use cannot go on beside the holder of a lock of another name. */
    boolean isKeptOutBy(String lock, Optional<Holder> holder) {
        return switch (kind) {
            case CATALOGUE -> isShard(lock);
            case SHARD ->
                lock.equals(WRITER) || isShard(lock) && !divisionOf(lock).equals(divisionOf(shard));
            case EDITIONS -> isShard(lock) || lock.equals(READER);
            // A holder that has not said yet what it does may be about to rewrite the edition.
            case READ ->
                lock.equals(WRITER)
                        && holder.map(Holder::kind)
                                .map(Kind.EDITIONS.name()::equals)
                                .orElse(true);
            case SCHEDULE -> false;
        };
    }

    private static boolean isShard(String lock) {
        return SHARD.matcher(lock).matches();
    }

    private static String divisionOf(String lock) {
        var matcher = SHARD.matcher(lock);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
