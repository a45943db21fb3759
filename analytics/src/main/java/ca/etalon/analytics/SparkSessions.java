package ca.etalon.analytics;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens Spark as the stage needs it; what the launcher, spark-submit or a property sets goes before. */
public final class SparkSessions {

    private SparkSessions() {}

    public static SparkSession open() {
        return SparkSession.builder().config(withDefaults(new SparkConf(true))).getOrCreate();
    }

    static SparkConf withDefaults(SparkConf conf) {
        conf.setIfMissing("spark.app.name", "etalon analyse");
        conf.setIfMissing("spark.master", "local[*]");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.sql.session.timeZone", "UTC");
        // The plan is known beforehand: its one shuffle has fixed buckets, so there is nothing to adapt at run time.
        conf.setIfMissing("spark.sql.adaptive.enabled", "false");
        conf.setIfMissing("spark.sql.optimizer.dynamicPartitionPruning.enabled", "false");
        // The projections are wide and hold no filter to infer; deriving constraints from them takes longer than they
        // do.
        conf.setIfMissing("spark.sql.constraintPropagation.enabled", "false");
        // One projection of all indicators is too long for one method: per-operator code is split and stays compilable.
        conf.setIfMissing("spark.sql.codegen.hugeMethodLimit", "8000");
        // Listing a few thousand named files is quicker here than as a job of its own.
        conf.setIfMissing("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000");
        return conf;
    }
}
