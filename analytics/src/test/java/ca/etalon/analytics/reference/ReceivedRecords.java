package ca.etalon.analytics.reference;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The records of a recorded catalogue, as the first feed of a platform reads them. */
final class ReceivedRecords {

    private ReceivedRecords() {}

    /** Nothing where the file is no catalogue of that platform. */
    static List<DcatDataset> of(String platform, Path file) {
        var read = new ArrayList<DcatDataset>();
        try (var in = open(file)) {
            var feed = Platforms.byName(platform).orElseThrow().feeds().get(0);
            var name = file.getFileName().toString().replace(".gz", "");
            var asked = URI.create("https://data.example.org/" + name.replace(' ', '_'));
            var body = new PageBody(asked, "", null, in.readAllBytes());
            feed.parse(CasesCatalogue.portal(), body, new RecordSink() {
                @Override
                public void dataset(DcatDataset dataset) {
                    read.add(dataset);
                }

                @Override
                public void issue(HarvestIssue issue) {}
            });
            return read;
        } catch (ProtocolException noCatalogue) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below folders, in the order of their names. */
    static List<Path> below(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> {
                    try (var walk = Files.walk(folder)) {
                        return walk.filter(Files::isRegularFile).sorted().toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
