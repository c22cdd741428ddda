package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationNamesTest {

    private static final Instant CREATED = Instant.parse("2026-11-20T23:59:58Z");

    private static String name(String template, String message) {
        return new MigrationNames(template).className("8f3c1a2b9d4e", message, CREATED);
    }

    @Test
    void fillsInTheTemplate() {
        assertThat(name(MigrationNames.DEFAULT_TEMPLATE, "Add nickname"))
                .isEqualTo("R20261120_2359_8f3c1a2b9d4e_add_nickname");
        assertThat(name("V{yyyy}{MM}{dd}{HHmmss}__{slug}", "x")).isEqualTo("V20261120235958__x");
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
        assertThat(MigrationNames.slug(message)).isEqualTo(slug).hasSizeLessThanOrEqualTo(40);
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
            String name = new MigrationNames(letter.repeat(300) + "{rev}").className("1", "x", CREATED);
            assertThat(JavaNames.isClassName(name)).isTrue();
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(198, 200);
        }
        String surrogates = new MigrationNames("\ud840\udc00".repeat(100)).className("1", "x", CREATED);
        assertThat(surrogates).isEqualTo("\ud840\udc00".repeat(50));
    }

    @ParameterizedTest
    @CsvSource({"R{slg}, slg", "R{}, ''", "R{yyyyMMdd HHmm}, yyyyMMdd HHmm", "R{id}, id", "R{MMMM}, MMMM", "R{ddd}, ddd"
    })
    void refusesAPlaceholderThatIsNone(String template, String placeholder) {
        assertThatThrownBy(() -> new MigrationNames(template))
                .isInstanceOf(CodeGenerationException.class)
                .hasMessage("migrations.file-template \"" + template + "\" has {" + placeholder
                        + "}, which is no placeholder. There are {rev}, {slug}, and times made of yyyy, yy, MM, dd, HH,"
                        + " mm and ss, like {yyyyMMdd}.");
    }
}
