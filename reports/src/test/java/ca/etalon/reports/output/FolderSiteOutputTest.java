package ca.etalon.reports.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.command.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSiteOutputTest {
    @TempDir
    Path temp;

    @Test
    void folderWithOtherFilesIsRefused() throws IOException {
        Files.writeString(temp.resolve("thesis.doc"), "mine");
        assertThrows(UsageException.class, () -> new FolderSiteOutput(temp));
    }

    @Test
    void unchangedFileIsNotRewritten() throws IOException {
        write("a.html", "é");
        var longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(temp.resolve("a.html"), longAgo);
        assertEquals(new SiteOutput.Written(0, 1, 0, 2), write("a.html", "é"));
        assertEquals(longAgo, Files.getLastModifiedTime(temp.resolve("a.html")));
    }

    @Test
    void staleFileAndItsEmptyFolderAreRemovedOthersStay() throws IOException {
        write("old/b.html", "b");
        Files.writeString(temp.resolve("CNAME"), "kept, for it is not ours");
        assertEquals(1, write("a.html", "a").removed());
        assertFalse(Files.exists(temp.resolve("old")));
        assertTrue(Files.exists(temp.resolve("CNAME")));
    }

    @Test
    void killedRunIsTakenUp() throws IOException {
        var killed = new FolderSiteOutput(temp);
        killed.begin(List.of("gone.html", "a.html"));
        killed.write("gone.html", "x");
        assertEquals(1, write("a.html", "a").removed());
        try (var left = Files.list(temp)) {
            assertEquals(2, left.count(), "the page and the list");
        }
    }

    @Test
    void listThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        var outside = Files.writeString(temp.resolve("outside.txt"), "x");
        var site = Files.createDirectories(temp.resolve("site"));
        Files.writeString(site.resolve(FolderSiteOutput.LIST), "../outside.txt\n");
        var output = new FolderSiteOutput(site);
        output.begin(List.of("a.html"));
        output.write("a.html", "a");
        output.finish();
        assertTrue(Files.exists(outside));
    }

    private SiteOutput.Written write(String path, String text) {
        var output = new FolderSiteOutput(temp);
        output.begin(List.of(path));
        output.write(path, text);
        return output.finish();
    }
}
