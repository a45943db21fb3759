package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.DateFact;
import ca.etalon.ingest.fact.DateResolver.End;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateResolverTest {

    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 17);

    private final DateResolver dates = SharedFiles.vocabularies().dates();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-03                       | 2021-02-03 | true  | DAY",
                "20210203                         | 2021-02-03 | true  | DAY",
                "2021-02                          | 2021-02-01 | true  | MONTH",
                "2021                             | 2021-01-01 | true  | YEAR",
                "2021-02-03T10:00:00.123Z         | 2021-02-03 | true  | DAY",
                "2021-02-03T10:00:00.123456       | 2021-02-03 | true  | DAY",
                "2021-02-03 10:00:00              | 2021-02-03 | true  | DAY",
                "2021-02-03T23:30:00-05:00        | 2021-02-04 | true  | DAY",
                "2021-02-03T01:30:00+02:00        | 2021-02-02 | true  | DAY",
                "2021-02-03T24:00:00Z             | 2021-02-04 | true  | DAY",
                "1612310400                       | 2021-02-03 | false | DAY",
                "1612310400000                    | 2021-02-03 | false | DAY",
                "2021/02/03                       | 2021-02-03 | false | DAY",
                "2021-2-3                         | 2021-02-03 | false | DAY",
                "2/13/2021                        | 2021-02-13 | false | DAY",
                "13/2/2021                        | 2021-02-13 | false | DAY",
                "2/2/2021                         | 2021-02-02 | false | DAY",
                "12/31/2020 11:59:00 PM           | 2020-12-31 | false | DAY",
                "03.02.2021                       | 2021-02-03 | false | DAY",
                "mer, 03/02/2021 - 10:00          | 2021-02-03 | false | DAY",
                "Tue 03/02/2021                   | 2021-03-02 | false | DAY",
                "3 février 2021                   | 2021-02-03 | false | DAY",
                "1er mars 2020                    | 2020-03-01 | false | DAY",
                "le 3 août 2019                   | 2019-08-03 | false | DAY",
                "mercredi 3 février 2021          | 2021-02-03 | false | DAY",
                "Feb 3, 2021                      | 2021-02-03 | false | DAY",
                "February 3rd, 2021               | 2021-02-03 | false | DAY",
                "3-Feb-2021                       | 2021-02-03 | false | DAY",
                "déc. 2020                        | 2020-12-01 | false | MONTH",
                "February 2021                    | 2021-02-01 | false | MONTH",
                "Wed, 03 Feb 2021 10:00:00 GMT    | 2021-02-03 | false | DAY",
                "Wed, 03 Feb 2021 22:00:00 -0500  | 2021-02-04 | false | DAY",
                "2014-05-01/2015-06-30            | 2015-06-30 | true  | DAY",
                "Date changed jeu, 19/12/2019 - 03:00 | 2019-12-19 | false | DAY",
                "Last updated: February 3, 2021   | 2021-02-03 | false | DAY",
                "Dernière mise à jour le 3 février 2021 | 2021-02-03 | false | DAY",
                "Mis à jour le 1er août 2021      | 2021-08-01 | false | DAY",
                "2026-08-18                       | 2026-08-18 | true  | DAY"
            })
    void datesAreReadAsWritten(String raw, LocalDate day, boolean iso, String precision) {
        var read = dates.resolve(raw, SNAPSHOT);
        assertEquals(new DateFact(raw, day, iso, precision, read.instant(), null), read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-03T10:00:00.000Z         | 2021-02-03T10:00:00Z",
                "2021-02-03T10:00:00              | 2021-02-03T10:00:00Z",
                "2021-02-03T22:00:00-05:00        | 2021-02-04T03:00:00Z",
                "Wed, 03 Feb 2021 22:00:00 -0500  | 2021-02-04T03:00:00Z",
                "1612346400000                    | 2021-02-03T10:00:00Z",
                "2021-02-03                       |",
                "February 2021                    |"
            })
    void timeOfDayIsKeptInUtc(String raw, Instant instant) {
        var expected = instant == null ? null : instant.getEpochSecond();
        assertEquals(expected, dates.resolve(raw, SNAPSHOT).instant());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/2/2021                 | AMBIGUOUS",
                "03-02-2021               | AMBIGUOUS",
                "2026-08-19               | FUTURE",
                "2099                     | FUTURE",
                "4102444800000            | FUTURE",
                "0001-01-01T00:00:00Z     | TOO_OLD",
                "1899-12-30               | TOO_OLD",
                "{{modified}}             | TEMPLATE",
                "${item.modified}         | TEMPLATE",
                "R/P1D                    | UNREADABLE",
                "R/2014-01-01/P1M         | UNREADABLE",
                "2014-05-01/P1Y           | UNREADABLE",
                "2015-05-01/2014-06-30    | UNREADABLE",
                "2021-02-30               | UNREADABLE",
                "2021-13-01               | UNREADABLE",
                "31/31/2021               | UNREADABLE",
                "3/2/21                   | UNREADABLE",
                "jeudi 3 février 2021     | UNREADABLE",
                "3 brumaire 2021          | UNREADABLE",
                "hier                     | UNREADABLE",
                "0                        | UNREADABLE",
                "2021-02-03T25:00:00Z     | UNREADABLE",
                "Feb 3, 2021 10:00 EST    | UNREADABLE"
            })
    void whatIsNotSureIsRefusedWithTheReason(String raw, String refusal) {
        var date = dates.resolve(raw, SNAPSHOT);
        assertNull(date.value(), date::toString);
        assertEquals(refusal, date.refusal());
        assertEquals(raw, date.raw());
    }

    @Test
    void anIntervalHasTwoEnds() {
        assertEquals(
                LocalDate.of(2014, 5, 1),
                dates.resolve("2014-05-01/2015-06-30", SNAPSHOT, End.FIRST).value());
        assertEquals(
                LocalDate.of(2014, 5, 1),
                dates.resolve("2014-05-01/P1Y", SNAPSHOT, End.FIRST).value());
        assertEquals(
                LocalDate.of(2014, 5, 1),
                dates.resolve("2014-05-01/..", SNAPSHOT, End.FIRST).value());
    }

    @Test
    void nothingSaidIsAbsent() {
        assertEquals(DateFact.ABSENT, dates.resolve(null, SNAPSHOT));
        assertEquals(DateFact.ABSENT, dates.resolve("  ", SNAPSHOT));
    }
}
