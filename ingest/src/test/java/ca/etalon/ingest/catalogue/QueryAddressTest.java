package ca.etalon.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.example.ca/resource/ab12-cd34.json",
                "https://data.example.ca/resource/ab12-cd34.geojson",
                "https://data.example.ca/resource/ab12-cd34.csv?$limit=10",
                "https://data.example.ca/resource/AB12-CD34",
                "https://data.example.ca/api/id/ab12-cd34.json"
            })
    void resourceOfSocrataTakesQueries(String address) {
        assertTrue(QueryAddress.isAmong(null, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.example.ca/api/views/ab12-cd34/rows.json?accessType=DOWNLOAD",
                "https://data.example.ca/dataset/roads/resource/ab12-cd34.json",
                "https://data.example.ca/resource/ab12-cd345.json",
                "https://data.example.ca/resource/ab12-cd34/roads.json",
                "https://data.example.ca/?next=/resource/ab12-cd34.json"
            })
    void otherAddressesAreThoseOfFiles(String address) {
        assertFalse(QueryAddress.isAmong(address));
    }

    @Test
    void noAddressIsNoService() {
        assertFalse(QueryAddress.isAmong(null, null));
    }
}
