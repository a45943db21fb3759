package ca.etalon.analytics.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.TestSpark;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class PartitionedDrawsTest {

    /** A model is sent to the partitions, each makes the draws of its range, and the driver puts them in their order. */
    @Test
    void sameRanksInOneTwoAndSevenPartitions() {
        var hierarchy = SomeIndex.hierarchy(2, 2, 4);
        var assumptions = SomeIndex.assumptions(
                List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2)),
                List.of(Mean.ARITHMETIC, Mean.GEOMETRIC),
                0.25);
        var model = new CompositeModel(SomeIndex.table(hierarchy, 30, 0.1), hierarchy, assumptions, 11);
        var spark = new JavaSparkContext(TestSpark.session().sparkContext());
        for (int partitions : new int[] {1, 2, 7}) {
            var blocks = spark.parallelize(IntStream.range(0, 10).boxed().toList(), partitions)
                    .map(block -> RankDraws.block(model, block * 50, (block + 1) * 50))
                    .collect();
            assertEquals(RankDraws.of(model, 500), RankDraws.joined(30, blocks.toArray(char[][]::new)));
        }
    }
}
