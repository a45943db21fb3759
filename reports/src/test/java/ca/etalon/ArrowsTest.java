package ca.etalon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Code arrows run reports → analytics → ingest, and cross a border only through its seam. */
@AnalyzeClasses(packages = "ca.etalon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String INGEST = "ca.etalon.ingest..";
    private static final String ANALYTICS = "ca.etalon.analytics..";
    private static final String REPORTS = "ca.etalon.reports..";

    @ArchTest
    static final ArchRule ingestKnowsNoLaterStage = noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ANALYTICS, REPORTS);

    @ArchTest
    static final ArchRule analyticsKnowsNoReports = noClasses()
            .that()
            .resideInAPackage(ANALYTICS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REPORTS);

    @ArchTest
    static final ArchRule laterStagesEnterIngestThroughItsSeams = noClasses()
            .that()
            .resideInAnyPackage(ANALYTICS, REPORTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ca.etalon.ingest",
                    "ca.etalon.ingest.fetch..",
                    "ca.etalon.ingest.fact..",
                    "ca.etalon.ingest.conformance..",
                    "ca.etalon.ingest.harvest..",
                    "ca.etalon.ingest.platform..",
                    "ca.etalon.ingest.recording..",
                    "ca.etalon.ingest.sample..")
            .because("the seams are ingest.config, ingest.catalogue and ingest.lake");

    @ArchTest
    static final ArchRule reportsEnterAnalyticsThroughItsSeam = noClasses()
            .that()
            .resideInAPackage(REPORTS)
            .should()
            .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(ANALYTICS)
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                    "ca.etalon.analytics.measure.."))))
            .because("the seam is analytics.measure");

    @ArchTest
    static final ArchRule sparkStaysInAnalytics = noClasses()
            .that()
            .resideInAnyPackage(INGEST, REPORTS, "ca.etalon.analytics.measure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule onlyFetchSends = noClasses()
            .that()
            .resideOutsideOfPackage("ca.etalon.ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "java.net.http..", "org.apache.hc..");

    @ArchTest
    static final ArchRule theLoopKnowsNoPlatform = noClasses()
            .that()
            .resideInAPackage("ca.etalon.ingest.harvest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.etalon.ingest.platform.(*)..");
}
