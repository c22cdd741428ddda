package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private static String replace(String text) {
        return new Variables(Map.of("SET", "value", "EMPTY", "", "DOLLAR", "a$1\\b"))
                .replace(text, "autogen.toml:3: [database] url");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    ${SET}                ~ value
                    a${SET}b${SET}c       ~ avaluebvaluec
                    ${SET:-other}         ~ value
                    ${UNSET:-other}       ~ other
                    ${UNSET:-}            ~ ''
                    ${EMPTY}              ~ ''
                    ${EMPTY:-other}       ~ other
                    ${UNSET:-a:-b{c}      ~ a:-b{c
                    $${SET}               ~ ${SET}
                    $SET and $ and }      ~ $SET and $ and }
                    ${DOLLAR}             ~ a$1\\b
                    """)
    void replacesReferences(String text, String expected) {
        assertThat(replace(text)).isEqualTo(expected.replace("\\\\", "\\"));
    }

    @Test
    void anUnsetVariableIsNamed() {
        assertThatThrownBy(() -> replace("x${UNSET}"))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "autogen.toml:3: [database] url reads the environment variable UNSET, which is not set. Set it, or give a default: ${UNSET:-…}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${SET", "${}", "${1A}", "${A B}", "${UNSET:-${SET}}", "${SET-x}"})
    void aMalformedReferenceIsRefused(String text) {
        assertThatThrownBy(() -> replace(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("Write ${NAME} or ${NAME:-default}, or $${ for a plain ${.");
    }
}
