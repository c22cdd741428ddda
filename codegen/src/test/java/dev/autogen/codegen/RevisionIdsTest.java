package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionIdsTest {

    private static final ZonedDateTime CREATED = ZonedDateTime.parse("2026-11-20T23:59:59.9Z");

    @Test
    void hexIsTwelveDigitsFromTheGeneratorGiven() {
        Random random = new Random(1);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(RevisionIds.HEX.next(ids, CREATED, random));
        }
        assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[0-9a-f]{12}"));
        assertThat(RevisionIds.HEX.next(List.of(), CREATED, new Random(1)))
                .isEqualTo(RevisionIds.HEX.next(List.of(), CREATED, new Random(1)));
    }

    @Test
    void hexAvoidsWhatExistsInAnyCase() {
        String first = RevisionIds.HEX.next(List.of(), CREATED, new Random(7));
        assertThat(RevisionIds.HEX.next(List.of(first.toUpperCase()), CREATED, new Random(7)))
                .isNotEqualTo(first);
    }

    @Test
    void sequentialCountsOn() {
        assertThat(next(RevisionIds.SEQUENTIAL)).isEqualTo("001");
        assertThat(next(RevisionIds.SEQUENTIAL, "001", "002")).isEqualTo("003");
        assertThat(next(RevisionIds.SEQUENTIAL, "9", "8f3c1a2b9d4e", "baseline"))
                .isEqualTo("010");
        assertThat(next(RevisionIds.SEQUENTIAL, "999")).isEqualTo("1000");
    }

    @Test
    void timestampIsTheSecondOrTheNextFreeOne() {
        assertThat(RevisionIds.TIMESTAMP.next(
                        List.of(), CREATED.withZoneSameInstant(ZoneId.of("Europe/Berlin")), new Random(1)))
                .isEqualTo("20261121005959");
        assertThat(next(RevisionIds.TIMESTAMP)).isEqualTo("20261120235959");
        assertThat(next(RevisionIds.TIMESTAMP, "20261120235959", "20261121000000"))
                .isEqualTo("20261121000001");
    }

    private static String next(RevisionIds ids, String... existing) {
        return ids.next(List.of(existing), CREATED, new Random(1));
    }
}
