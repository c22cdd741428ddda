package dev.autogen.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "clashpath, Did you mean 'classpath'?",
        "CLASSPATH, Did you mean 'classpath'?",
        "persistence_unit, Did you mean 'persistence-unit'?",
        "ulr, Did you mean 'url'?",
        "r, 'Valid are classpath, persistence-unit, url.'",
        "something, 'Valid are classpath, persistence-unit, url.'"
    })
    void saysWhatMayHaveBeenMeant(String wrong, String hint) {
        assertThat(NearestName.hint(wrong, List.of("classpath", "persistence-unit", "url")))
                .isEqualTo(hint);
    }
}
