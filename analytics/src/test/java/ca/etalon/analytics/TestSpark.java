package ca.etalon.analytics;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The one Spark of the tests: two threads, no UI, one shuffle partition. */
public final class TestSpark {

    private TestSpark() {}

    public static synchronized SparkSession session() {
        var conf = new SparkConf().setMaster("local[2]").set("spark.sql.shuffle.partitions", "1");
        return SparkSession.builder().config(SparkSessions.withDefaults(conf)).getOrCreate();
    }
}
