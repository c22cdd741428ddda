package dev.autogen.testing.random;

import java.util.ArrayList;
import java.util.List;

/** Comments and enum labels. */
final class RandomTexts {

    private static final List<String> COMMENTS = List.of(
            "A comment",
            "It's \"quoted\"",
            "C:\\users",
            "two\nlines",
            "*/ // -- ;",
            "$$ ${x} {y} ?",
            "größer als 名前 😀",
            " ",
            "tab\there",
            "\\u002a\\u002f");

    private static final List<String> LABELS = List.of(
            "NEW",
            "PAID",
            "SENT",
            "LOST",
            "DONE",
            "it's",
            "C:\\x",
            "two words",
            "größe",
            "a,b",
            "{c}",
            "\"q\"",
            "",
            " ",
            "lower",
            "名前",
            "null");

    private RandomTexts() {}

    static String comment(Dice dice) {
        return dice.pick(COMMENTS);
    }

    static List<String> labels(Dice dice) {
        return dice.some(LABELS, dice.chance(5) ? 0 : 1, 5);
    }

    /** Returns a label that is not among the given ones. */
    static String anotherLabel(Dice dice, List<String> labels) {
        List<String> others = new ArrayList<>(LABELS);
        others.removeAll(labels);
        return others.isEmpty() ? "label" + labels.size() : dice.pick(others);
    }
}
