package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.Clients.client;
import static ca.etalon.ingest.fetch.Clients.refused;
import static ca.etalon.ingest.fetch.Clients.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.IssueCode;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/x",
                "http://localhost:{port}/x",
                "http://[::1]:{port}/x",
                "http://[::ffff:127.0.0.1]:{port}/x",
                "http://2130706433:{port}/x",
                "http://127.1:{port}/x",
                "http://0177.0.0.1:{port}/x",
                "http://127.0.0.256/x",
                "http://10.1.2.3/x",
                "http://192.168.0.1/x",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0:{port}/x",
                "ftp://a.example/x",
                "file:///etc/passwd",
                "http://user:secret@a.example/x"
            })
    void addressOffThePublicWebIsRefused(String template) throws Exception {
        var time = new TestTime();
        try (var sites = new FakeSites();
                var client = client(settings(), null, time)) {
            var address = URI.create(template.replace("{port}", Integer.toString(sites.port())));
            var thrown = refused(IssueCode.ADDRESS_REFUSED, () -> client.fetch(address, "*/*", null, OBEYING));
            assertEquals(List.of(), sites.asked());
            assertEquals(List.of(), time.sleeps());
            assertTrue(!thrown.getMessage().contains("secret"), thrown.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.8.8.8",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.255.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void specialPurposeAddressIsNotPublic(String literal) throws Exception {
        assertTrue(!AddressPolicy.isPublic(InetAddress.getByName(literal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:500::1",
                "2a00::1",
                "64:ff9b::101:101"
            })
    void addressNextToASpecialBlockIsPublic(String literal) throws Exception {
        assertTrue(AddressPolicy.isPublic(InetAddress.getByName(literal)));
    }

    @Test
    void privateAddressOfANameIsNeverConnectedToEvenBesideAPublicOne() throws Exception {
        var open = InetAddress.getByName("1.1.1.1");
        var hidden = InetAddress.getByName("10.0.0.1");
        assertEquals(
                List.of(open),
                new AddressPolicy(host -> List.of(hidden, open), AddressPolicy::isPublic).lookup("a.example"));
        var policy = new AddressPolicy(host -> List.of(hidden), AddressPolicy::isPublic);
        var thrown = assertThrows(AddressPolicy.RefusedAddressException.class, () -> policy.lookup("a.example"));
        assertEquals("its host a.example is 10.0.0.1, which is not a public Internet address", thrown.getMessage());
    }

    @Test
    void redirectToALiteralAddressIsRefusedInRecordingsToo() throws Exception {
        try (var sites = new FakeSites("a.example");
                var client = client(sites, new TestTime())) {
            sites.answer("a.example/x", FakeSites.redirect("https://169.254.169.254/meta-data"));
            refused(IssueCode.NOT_RECORDED, () -> client.fetch(FakeSites.https("a.example/x"), "*/*", null, OBEYING));
        }
    }

    /** The whole way with 127.0.0.1 in the part of the public Internet, since a test may ask nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.1/x", "http://inside.example/x", "http://[fd00::1]/x", "https://127.0.0.2/x"})
    void redirectToAPrivateAddressIsRefused(String inside) throws Exception {
        var loopback = InetAddress.getByName("127.0.0.1");
        var hidden = InetAddress.getByName("10.0.0.1");
        var addresses =
                new AddressPolicy(host -> List.of(host.equals("inside.example") ? hidden : loopback), loopback::equals);
        try (var sites = new FakeSites();
                var client = reaching(addresses)) {
            var host = "a.example:" + sites.port();
            sites.answer(host + "/x", FakeSites.redirect(inside));
            var asked = URI.create("http://" + host + "/x");
            refused(IssueCode.ADDRESS_REFUSED, () -> client.fetch(asked, "*/*", null, OBEYING));
            assertEquals(List.of(host + "/robots.txt", host + "/x"), sites.asked());
        }
    }

    @Test
    void nameThatMovesToAPrivateAddressIsRefusedWhenItDoes() throws Exception {
        var loopback = InetAddress.getByName("127.0.0.1");
        var hidden = InetAddress.getByName("10.0.0.1");
        var moved = new AtomicBoolean();
        var addresses = new AddressPolicy(host -> List.of(moved.get() ? hidden : loopback), loopback::equals);
        try (var sites = new FakeSites();
                var client = reaching(addresses)) {
            var host = "a.example:" + sites.port();
            sites.answer(host + "/x", FakeSites.status(200, "Connection", "close"));
            var asked = URI.create("http://" + host + "/x");
            assertEquals(200, client.fetch(asked, "*/*", null, OBEYING).status());
            moved.set(true);
            refused(IssueCode.ADDRESS_REFUSED, () -> client.fetch(asked, "*/*", null, OBEYING));
        }
    }

    private static PoliteClient reaching(AddressPolicy addresses) {
        var time = new TestTime();
        return new PoliteClient(settings(), Optional.empty(), addresses, Clients.bodies(), time, time, () -> 0.5);
    }
}
