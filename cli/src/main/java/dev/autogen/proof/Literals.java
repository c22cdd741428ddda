package dev.autogen.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants that stand in an expression, and numbers beside them: what a check allows is often one of these. */
final class Literals {

    private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])(\\d{1,9})(?![\\w'])");

    private Literals() {}

    /** Returns them in the order they stand, each once. */
    static List<String> of(String expression) {
        Set<String> found = new LinkedHashSet<>();
        Matcher strings = STRING.matcher(expression);
        while (strings.find()) {
            found.add(strings.group(1).replace("''", "'"));
        }
        Matcher numbers = NUMBER.matcher(STRING.matcher(expression).replaceAll("''"));
        while (numbers.find()) {
            long number = Long.parseLong(numbers.group(1));
            found.add(Long.toString(number));
            found.add(Long.toString(number + 1));
            found.add(Long.toString(number - 1));
        }
        return new ArrayList<>(found);
    }
}
