package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationNamesTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T23:59:58Z");

    private static String name(String template, String message) {
        return new MigrationNames(template).className("8f3c1a2b9d4e", message, CREATED, 7);
    }

    @Test
    void fillsInTheTemplate() {
        assertThat(name(MigrationNames.DEFAULT_TEMPLATE, "Add nickname"))
                .isEqualTo("R20261120_2359_8f3c1a2b9d4e_add_nickname");
        assertThat(name("V{yyyy}{MM}{dd}{HHmmss}__{slug}", "x")).isEqualTo("V20261120235958__x");
    }

    /** What five teams' guides have, as far as a class can be called so. */
    @ParameterizedTest
    @CsvSource({
        "{yyyyMMdd}_{HHmm}_{rev}_{slug}, 001, initial schema, R20261120_2359_001_initial_schema",
        "{date}_{HHmm}_{rev}_{slug}, abc123, Add user preferences, R20261120_2359_abc123_add_user_preferences",
        "{rev}_{slug}, 002, Migrate data, R002_migrate_data",
        "{seq:6}_{slug}, 1a2b, init, R000007_init",
        "{rev}_{slug}, 20261120143000, add new feature, R20261120143000_add_new_feature",
        "V{seq}__{slug:12}_{id}, 8f, add the nickname of users, V007__add_the_8f",
        "M{epoch}{time}, 8f, x, M1795219198235958",
    })
    void fillsInTeamsPatterns(String template, String revision, String message, String name) {
        assertThat(new MigrationNames(template).className(revision, message, CREATED, 7))
                .isEqualTo(name);
    }

    @Test
    void tellsTheTimeOfAZone() {
        assertThat(new MigrationNames("R{date}_{HHmm}", ZoneId.of("America/New_York")).className("1", "", CREATED, 1))
                .isEqualTo("R20261120_1859");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'Add column \"e-mail\" (users)', add_column_e_mail_users",
        "Größe für Ärger, grosse_fur_arger",
        "Добрый день, ''",
        "'first line\nsecond', first_line",
        "'*/ \\u002a/ C:\\users', u002a_c_users",
        "../../etc/passwd, etc_passwd",
        "add the very long name of a thing that nobody reads, add_the_very_long_name_of_a_thing_that",
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwe, donaudampfschifffahrtsgesellschaftskapit",
    })
    void makesASlugOfWholeAsciiWords(String message, String slug) {
        assertThat(MigrationNames.slug(message, 40)).isEqualTo(slug).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void leavesNothingDanglingWithoutAMessage() {
        assertThat(name(MigrationNames.DEFAULT_TEMPLATE, "")).isEqualTo("R20261120_2359_8f3c1a2b9d4e");
    }

    @ParameterizedTest
    @CsvSource({
        "{slug}, class, Rclass",
        "{slug}, record, Rrecord",
        "{slug}, '', R",
        "{rev}_{slug}, add, R8f3c1a2b9d4e_add",
        "{yyyy}-{slug}, add, R2026_add",
        "My Migration.{rev}$, '', My_Migration_8f3c1a2b9d4e",
        "Part1, '', RPart1",
        "../{slug}, x, ___x",
        "Ä{slug}, x, Äx",
    })
    void isAlwaysAClassName(String template, String message, String name) {
        assertThat(name(template, message)).isEqualTo(name);
        assertThat(JavaNames.isClassName(name)).isTrue();
    }

    @Test
    void fitsAFileName() {
        for (String letter : List.of("A", "Ä", "漢")) {
            String name = new MigrationNames(letter.repeat(300) + "{rev}").className("1", "x", CREATED, 7);
            assertThat(JavaNames.isClassName(name)).isTrue();
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(198, 200);
        }
        String surrogates = new MigrationNames("\ud840\udc00".repeat(100)).className("1", "x", CREATED, 7);
        assertThat(surrogates).isEqualTo("\ud840\udc00".repeat(50));
    }

    @ParameterizedTest
    @CsvSource({
        "R{slg}, slg",
        "R{}, ''",
        "R{yyyyMMdd HHmm}, yyyyMMdd HHmm",
        "R{sequence}, sequence",
        "R{slug:0}, slug:0",
        "R{seq:x}, seq:x",
        "R{rev:8}, rev:8",
        "R{MMMM}, MMMM",
        "R{ddd}, ddd"
    })
    void refusesAPlaceholderThatIsNone(String template, String placeholder) {
        assertThatThrownBy(() -> new MigrationNames(template))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("\"" + template + "\" has {" + placeholder
                        + "}, which is no placeholder. There are {rev}, {slug}, {slug:20}, {seq}, {seq:4}, {date}, {time},"
                        + " {epoch}, and times made of yyyy, yy, MM, dd, HH, mm and ss, like {yyyyMMdd}.");
    }

    @Test
    void refusesABraceAlone() {
        assertThatThrownBy(() -> new MigrationNames("R{rev}_{slug"))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("\"R{rev}_{slug\" has a brace alone. A placeholder stands between two: {rev}.");
    }
}
