package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SequenceOptionsTest {

    @Test
    void hasTheBoundsOfItsType() {
        assertThat(SequenceOptions.defaults("smallint"))
                .isEqualTo(new SequenceOptions("smallint", 1, 1, 1, 32767, 1, false));
        assertThat(SequenceOptions.defaults("integer", -2))
                .isEqualTo(new SequenceOptions("integer", -1, -2, -2147483648, -1, 1, false));
        assertThat(SequenceOptions.minOf("bigint")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void anotherTypeTakesItsOwnBounds() {
        assertThat(SequenceOptions.defaults("integer").incrementBy(50).withType("bigint"))
                .isEqualTo(SequenceOptions.defaults("bigint").incrementBy(50));
        assertThat(SequenceOptions.defaults("integer", -1).withType("smallint"))
                .isEqualTo(SequenceOptions.defaults("smallint", -1));
        assertThat(SequenceOptions.defaults("integer").between(5, 100).withType("bigint"))
                .isEqualTo(SequenceOptions.defaults("bigint").between(5, 100));
    }

    @Test
    void everyOptionCanBeSaid() {
        assertThat(SequenceOptions.defaults("bigint")
                        .startingAt(7)
                        .incrementBy(5)
                        .between(2, 99)
                        .cached(3)
                        .cycling())
                .isEqualTo(new SequenceOptions("bigint", 7, 5, 2, 99, 3, true));
    }

    @Test
    void refusesOtherTypes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceOptions.defaults("numeric"))
                .withMessage("A sequence is bigint, integer or smallint, not 'numeric'.");
    }
}
