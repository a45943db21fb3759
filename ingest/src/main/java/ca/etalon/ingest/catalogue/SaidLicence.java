package ca.etalon.ingest.catalogue;

/** A licence in the words of the portal, before it is interpreted; each part may be null. */
public record SaidLicence(String id, String title, String url, String text) {

    public static final SaidLicence NONE = new SaidLicence(null, null, null, null);

    public boolean isAbsent() {
        return isBlank(id) && isBlank(title) && isBlank(url) && isBlank(text);
    }

    /** Everything said, joined for the record, or null. */
    public String raw() {
        var said = java.util.stream.Stream.of(id, title, url, text)
                .filter(part -> !isBlank(part))
                .distinct()
                .collect(java.util.stream.Collectors.joining(" | "));
        return said.isEmpty() ? null : said;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
