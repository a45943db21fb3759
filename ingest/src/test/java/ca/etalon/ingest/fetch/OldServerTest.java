package ca.etalon.ingest.fetch;

import static ca.etalon.ingest.fetch.Clients.OBEYING;
import static ca.etalon.ingest.fetch.FakeSites.https;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of HTTP/1.0, which ends each connection after one answer and need not say so. */
@Timeout(60)
class OldServerTest {

    @Test
    void connectionOfAnOldServerIsNotUsedAgain() throws Exception {
        var time = new TestTime();
        try (var server = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"))) {
            var thread = new Thread(() -> answerEach(server));
            thread.setDaemon(true);
            thread.start();
            var address = new InetSocketAddress("127.0.0.1", server.getLocalPort());
            try (var client = Clients.client(Clients.settings(), host -> Optional.of(address), time)) {
                for (var page : List.of("1", "2", "3")) {
                    var answer = client.fetch(https("old.example/" + page), "text/plain", null, OBEYING);
                    assertEquals(200, answer.status());
                    assertEquals(1, answer.attempts());
                }
            }
        }
    }

    private static void answerEach(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept();
                    var request = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                while (!request.readLine().isEmpty()) {
                    // headers
                }
                socket.getOutputStream()
                        .write("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }
}
