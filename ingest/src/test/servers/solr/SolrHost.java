import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** Serves the cores of a Solr home (first argument) on a port of 127.0.0.1 (second argument). */
final class SolrHost {
    private SolrHost() {}

    public static void main(String[] arguments) throws Exception {
        var config = new JettyConfig.Builder()
                .setContext("/solr")
                .setPort(Integer.parseInt(arguments[1]))
                .build();
        new JettySolrRunner(arguments[0], config).start();
        Thread.currentThread().join();
    }
}
