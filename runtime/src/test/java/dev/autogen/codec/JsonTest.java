package dev.autogen.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "users");
        tree.put("count", 3L);
        tree.put("done", false);
        tree.put("none", null);
        tree.put("list", List.of(1L, -2L, 1.5));
        tree.put("empty", Map.of());
        return tree;
    }

    @Test
    void writesOnOneLine() {
        assertThat(Json.write(tree()))
                .isEqualTo(
                        "{\"name\":\"users\",\"count\":3,\"done\":false,\"none\":null,\"list\":[1,-2,1.5],\"empty\":{}}");
    }

    @Test
    void writesForPeople() {
        assertThat(Json.writeIndented(tree()))
                .isEqualTo(
                        """
                        {
                          "name": "users",
                          "count": 3,
                          "done": false,
                          "none": null,
                          "list": [
                            1,
                            -2,
                            1.5
                          ],
                          "empty": {}
                        }""");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Json.parse(Json.write(tree()))).isEqualTo(tree());
        assertThat(Json.parse(Json.writeIndented(tree()))).isEqualTo(tree());
    }

    @Test
    void escapesWhatJsonAsksFor() {
        assertThat(Json.write("a\"b\\c/\n\r\t\u0000\u001f\u007f\u2028é😀"))
                .isEqualTo("\"a\\\"b\\\\c/\\n\\r\\t\\u0000\\u001f\u007f\u2028é😀\"");
    }

    @Test
    void everyStringSurvivesUtf8() {
        for (long seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append((char) (random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : random.nextInt(0x3000)));
            }
            byte[] bytes = Json.write(text.toString()).getBytes(StandardCharsets.UTF_8);
            assertThat(Json.parse(new String(bytes, StandardCharsets.UTF_8)))
                    .as("seed " + seed)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void readsEveryEscape() {
        assertThat(Json.parse(" \"\\b\\f\\n\\r\\t\\/\\\\\\\"\\u00e9\\uD83D\\ude00\" "))
                .isEqualTo("\b\f\n\r\t/\\\"é😀");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-0,0",
        "12,12",
        "-9223372036854775808,-9223372036854775808",
        "9223372036854775807,9223372036854775807"
    })
    void readsWholeNumbers(String text, long number) {
        assertThat(Json.parse(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "1e3,1000", "-1.5E-2,-0.015", "1.0,1"})
    void readsOtherNumbers(String text, double number) {
        assertThat(Json.parse(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | line 1, column 1, a value is missing",
                "[1,                 | line 1, column 4, a value is missing",
                "[1,]                | line 1, column 4, a value is missing",
                "[1 2]               | line 1, column 4, ']' is missing",
                "{\"a\" 1}           | line 1, column 6, ':' is missing",
                "{a:1}               | line 1, column 2, a member's name is missing",
                "{\"a\":1,}          | line 1, column 8, a member's name is missing",
                "{\"a\":1,\"a\":2}   | line 1, column 8, the member \"a\" stands here for the second time",
                "nul                 | line 1, column 1, a value is missing",
                "truex               | line 1, column 5, something follows the value",
                "1 1                 | line 1, column 3, something follows the value",
                "01                  | line 1, column 2, something follows the value",
                "+1                  | line 1, column 1, a value is missing",
                ".5                  | line 1, column 1, a value is missing",
                "9223372036854775808 | line 1, column 1, the number 9223372036854775808 is too large",
                "\"a                 | line 1, column 3, a string is not closed",
                "\"\\x\"             | line 1, column 4, an escape is not known",
                "\"\\u12g4\"         | line 1, column 6, \\u needs four hexadecimal digits",
                "\"\\                | line 1, column 3, an escape is not known",
            })
    void saysWhereATextIsNoJson(String text, String where) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse(text))
                .withMessage("This is no JSON: in " + where + ".");
    }

    @Test
    void countsLines() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse("{\n  \"a\": 1,\n  b\n}"))
                .withMessageContaining("in line 3, column 3,");
    }

    @Test
    void controlCharactersMustBeEscaped() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse("\"a\nb\""))
                .withMessageContaining("control character");
    }

    @Test
    void doesNotNestWithoutBounds() {
        assertThat(Json.parse("[".repeat(200) + "]".repeat(200))).isNotNull();
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> Json.parse("[".repeat(100_000)))
                .withMessageContaining("nests deeper than 200");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesNumbersThatJsonLacks(double number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(number));
    }

    @Test
    void refusesOtherObjects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.write(Arrays.asList(1L, new StringBuilder("x"))))
                .withMessageContaining("java.lang.StringBuilder");
    }
}
