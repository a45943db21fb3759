package ca.etalon.ingest.platform.inventory;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** The inventory of a city as one CSV file. */
public final class CsvInventoryPlatform {

    private CsvInventoryPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform("csv-inventory", List.of(new InventoryFeed()));
    }
}
