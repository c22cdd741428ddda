package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page may show of a command, and what it may not. */
class TranscriptTest {

    private static final String SHOWN =
            """
            Wrote /home/ada/shop/src/R20261116_0910_a1c04e7d2b90_add_x.java
              upgrade a1c04e7d2b90 (add x) (1 statement, 6 ms)
            """;

    private static String printed(String id, String rest) {
        return "Wrote /var/p1/src/R20270101_1200_" + id + "_add_x.java\n  upgrade " + rest;
    }

    @Test
    void timesPathsAndIdsMayDiffer() {
        Transcript transcript = new Transcript();
        assertThat(transcript.shows(SHOWN, printed("0123456789ab", "0123456789ab (add x) (1 statement, 0.3 s)\n")))
                .isTrue();
        assertThat(transcript.here("autogen rebase a1c04e7d2b90")).isEqualTo("autogen rebase 0123456789ab");
        assertThat(transcript.shows("at a1c04e7d2b90\n", "at 0123456789ab\n")).isTrue();
        assertThat(transcript.shows("at a1c04e7d2b90\n", "at ffffffffffff\n")).isFalse();
    }

    @Test
    void everythingElseMayNot() {
        assertThat(new Transcript()
                        .shows(SHOWN, printed("0123456789ab", "0123456789ab (add x) (2 statements, 6 ms)\n")))
                .isFalse();
        assertThat(new Transcript()
                        .shows(SHOWN, printed("0123456789ab", "0123456789ab (add x) (1 statement, 6 ms)\nmore\n")))
                .isFalse();
    }

    @Test
    void oneIdTwiceIsOneIdTwice() {
        String shown = "a1c04e7d2b90 -> b1c04e7d2b90\n<base> -> a1c04e7d2b90\n";
        assertThat(new Transcript().shows(shown, "00000000000a -> 00000000000b\n<base> -> 00000000000a\n"))
                .isTrue();
        assertThat(new Transcript().shows(shown, "00000000000a -> 00000000000b\n<base> -> 00000000000c\n"))
                .isFalse();
    }

    @Test
    void anEllipsisStandsForAnyLines() {
        assertThat(new Transcript().shows("…\nlast\n", "one\ntwo\nlast\n")).isTrue();
        assertThat(new Transcript().shows("…\nlast\n", "one\nlast\nand more\n")).isFalse();
    }
}
