package ca.etalon.ingest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Koop with one feature service a dataset, in folders by theme. */
class ArcGisServerIT {
    @TempDir
    Path scratch;

    @Test
    void layersComeOutAsTheDatasetsWerePutIn() throws IOException, InterruptedException {
        RealServers.start("koop");
        var declared = DeclaredDataset.all();
        var harvest = ServerHarvest.of(ServerHarvest.portal("arcgis-server", "http://koop.example", Map.of()), scratch);
        Comparison.assertWhole(harvest, declared.size());
        Comparison.byTitle(harvest, declared)
                .check(
                        "description",
                        ArcGisServerIT::description,
                        row -> row.struct("description").string("text").contains("exposed with Koop")
                                ? null
                                : Fields.squeezed(row.struct("description").string("text")))
                .check("rights", ArcGisServerIT::rights, row -> row.string("rights"))
                .check("licence", ArcGisServerIT::licence, Fields::licence)
                .check("box", DeclaredDataset::bbox, Fields::box)
                .assertEqual();
    }

    private static String description(DeclaredDataset dataset) {
        return Fields.shown(dataset.description().main());
    }

    /** Koop says something of its own where it is given nothing. */
    private static String rights(DeclaredDataset dataset) {
        return dataset.licence() != null
                ? dataset.licence().title()
                : "Copyright information varies by provider. For more information please contact the source of this data.";
    }

    /** A line of copyright that names no licence is none. */
    private static String licence(DeclaredDataset dataset) {
        var licence = Fields.licence(dataset);
        return licence.equals("UNKNOWN") ? "ABSENT" : licence;
    }
}
