package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedNamePropertyTest {

    private static final String ALPHABET = "aB_1. \"'\\\u00e4名$-";

    @Test
    void parseReadsWhatToStringWrites() {
        for (long seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            QualifiedName name = QualifiedName.of(random.nextBoolean() ? null : part(random), part(random));
            assertThat(QualifiedName.parse(name.toString())).as("seed " + seed).isEqualTo(name);
        }
    }

    private static String part(SplittableRandom random) {
        StringBuilder part = new StringBuilder();
        for (int length = random.nextInt(1, 6); length > 0; length--) {
            part.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return part.toString();
    }

    @Test
    void namesAreExact() {
        assertThat(QualifiedName.parse("Users")).isEqualTo(new QualifiedName(null, "Users"));
        assertThat(QualifiedName.parse("audit.Order Items")).isEqualTo(new QualifiedName("audit", "Order Items"));
        assertThat(QualifiedName.parse("\"a.b\".\"say \"\"hi\"\"\"")).isEqualTo(new QualifiedName("a.b", "say \"hi\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c", "\"open", "a\"b", "\"a\"b", "\"\"", "\"a\"\"", "\"a\" \"b\""})
    void refusesWhatIsNoName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> QualifiedName.parse(text));
    }

    @Test
    void sortsTheDefaultNamespaceFirst() {
        QualifiedName users = QualifiedName.of("users");
        assertThat(users).isLessThan(QualifiedName.parse("audit.a")).isLessThan(QualifiedName.of("v"));
        assertThat(users.in("public")).isEqualTo(QualifiedName.parse("public.users"));
        assertThat(users.in("public").in("audit")).isEqualTo(QualifiedName.parse("public.users"));
    }
}
