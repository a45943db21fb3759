package ca.etalon.ingest.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProbeProgressTest {

    @Test
    void contentsAreToldAsContentsAndNotAsLinks() {
        try (var progress = new ProbeProgress(false)) {
            progress.expectsLinks(2);
            progress.oneDone();
            progress.oneDone();
            assertEquals("links: 2 of 2, 0 per second", progress.line());

            progress.expectsContents(40);
            for (int i = 0; i < 30; i++) {
                progress.oneDone();
            }
            assertEquals("contents: 30 of 40, 3 per second", progress.line());
            assertEquals("contents: 30 of 40, 0 per second", progress.line());
        }
    }
}
