package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/", "http://127.0.0.1/", "http://10.1.2.3/", "http://192.168.0.1/",
                        "http://172.16.9.9/",
                "http://169.254.169.254/", "http://100.64.0.1/", "http://0.0.0.0/", "http://2130706433/",
                        "http://127.1/",
                "http://0x7f000001/", "http://data.0x7f/", "http://[::1]/", "http://[fe80::1]/", "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/", "http://intranet/", "http://printer.local/", "http://db.internal./"
            })
    void privateHostsAreRefused(String address) {
        assertFalse(PublicHost.of(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://data.example.ca/",
                "https://opendata.vancouver.ca",
                "http://8.8.8.8/",
                "http://[2606:4700::1111]/"
            })
    void publicHostsPass(String address) {
        assertTrue(PublicHost.of(URI.create(address)));
    }
}
