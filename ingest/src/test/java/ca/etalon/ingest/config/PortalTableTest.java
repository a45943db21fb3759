package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalTableTest {
    @TempDir
    Path folder;

    @Test
    void listsPortalsWithTheGovernmentsThatPublishOnThem() {
        var conf = new ConfFolder(folder)
                .write(
                        "portals/canada.yaml",
                        ConfFolder.PORTALS
                                .replace("[en, fr]", "[en, fr], closed_on: 2025-03-01")
                                .replace("[en]", "[en], verified_on: 2026-02-03"));
        var table = new PortalTable(conf.load());
        assertEquals("""
                id           platform    kind       url                          governments        status
                city         ckan        catalogue  https://data.city.example    city-on            closed 2025-03-01
                shared-host  arcgis-hub  catalogue  https://data.region.example  region-on town-on  verified 2026-02-03
                """, table.text());
        assertEquals(
                "id,platform,kind,url,governments,status\r\n"
                        + "city,ckan,catalogue,https://data.city.example,city-on,closed 2025-03-01\r\n"
                        + "shared-host,arcgis-hub,catalogue,https://data.region.example,region-on town-on,verified 2026-02-03\r\n",
                table.csv());
    }
}
