package ca.etalon.ingest.detect;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import java.net.URI;

/** The real web, or recordings of it, asked politely. */
public final class PoliteWeb implements Web {
    private final PoliteClient client;
    private final Settings settings;

    public PoliteWeb(PoliteClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Got ask(PageRequest request, Portal portal) throws TransportException, InterruptedException {
        var policy = request.kind() == PageRequest.Kind.PAGE
                ? RequestPolicy.page(portal, settings)
                : RequestPolicy.api(portal, settings);
        var answer = client.fetch(request.uri(), request.accept(), null, policy);
        var type = answer.contentType();
        var body = new PageBody(request.uri(), type.mediaType(), type.charset(), answer.body()::open);
        return new Got(answer.answered(), answer.status(), body, answer::close);
    }

    @Override
    public PoliteClient.RobotsAnswer robots(URI uri, Portal portal) throws TransportException, InterruptedException {
        return client.robots(uri, RequestPolicy.api(portal, settings));
    }
}
