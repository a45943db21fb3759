package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://data.example.org/x.csv           | https://data.example.org/x.csv",
                "HTTP://data.example.org:8080/x?a=b       | HTTP://data.example.org:8080/x?a=b",
                "https://données.exemple.ca/a b.csv       | https://données.exemple.ca/a%20b.csv",
                "ftp://me@ftp.example.org                 | ftp://me@ftp.example.org",
                "https://[2001:db8::1]/x                  | https://[2001:db8::1]/x",
                "https://localhost/x                      | -",
                "https:///x                               | -",
                "https://data.example.org:port/x          | -",
                "www.example.org                          | -",
                "javascript:alert(1)                      | -",
                "file:///etc/passwd                       | -",
                "https://data.example.org/{{id}}          | -",
                "see the web page                         | -"
            })
    void onlyWhatABrowserWouldOpenIsAnAddress(String said, String valid) {
        assertEquals(valid, WebAddress.valid(said));
    }
}
