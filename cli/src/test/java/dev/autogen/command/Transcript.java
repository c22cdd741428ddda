package dev.autogen.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a page shows of what commands print and write. Times, durations, addresses and versions are others in every run; ids as well, but where the page has
 * one id twice, there must be one id twice. A line with nothing but {@code …} stands for any lines.
 */
final class Transcript {

    /** An id, alone or in the name of a class, which begins with when it was written. */
    private static final String ID = "\\b(?:R\\d{8}_\\d{4}_)?[0-9a-f]{12}(?![0-9a-z])";

    private static final List<String> OTHERS_IN_EVERY_RUN = List.of(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?Z?",
            "\\b\\d+(?:\\.\\d+)? m?s\\b",
            "\\b\\d+ kB\\b",
            "\\bby \\w+ as \\w+",
            "\\w+ on [\\w.]+:\\d+ as \\w+",
            "(?:/[\\w.-]+)+(?=/src/)",
            "PostgreSQL \\d+(?:\\.\\d+)?",
            "hibernate = \"[\\d.]+\"");

    private static final Pattern TOKEN = Pattern.compile("(?<id>" + ID + ")|(?<more>(?m:^…\n))|"
            + IntStream.range(0, OTHERS_IN_EVERY_RUN.size())
                    .mapToObj(i -> "(?<kind" + i + ">" + OTHERS_IN_EVERY_RUN.get(i) + ")")
                    .collect(Collectors.joining("|")));

    /** Ids of the page, and those that this run has for them. */
    private final Map<String, String> ids =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Function.identity()));

    /** Returns whether that is what the page shows, and remembers its ids if so. */
    boolean shows(String shown, String actual) {
        List<String> fresh = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern(shown, fresh)).matcher(actual);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < fresh.size(); i++) {
            String page = fresh.get(i);
            String here = matcher.group(i + 1);
            ids.put(page, here);
            ids.put(page.substring(page.length() - 12), here.substring(here.length() - 12));
        }
        return true;
    }

    /** Returns a pattern for a text of the page; ids that were not seen yet are groups of it. */
    String pattern(String shown, List<String> fresh) {
        Matcher token = TOKEN.matcher(shown);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (; token.find(); end = token.end()) {
            pattern.append(Pattern.quote(shown.substring(end, token.start())));
            String id = token.group("id");
            if (token.group("more") != null) {
                pattern.append("(?:.*\n)*?");
            } else if (id == null) {
                pattern.append("(?:").append(kind(token)).append(")");
            } else if (ids.containsKey(id)) {
                pattern.append(Pattern.quote(ids.get(id)));
            } else if (fresh.contains(id)) {
                pattern.append("(?:\\").append(fresh.indexOf(id) + 1).append(")");
            } else {
                fresh.add(id);
                pattern.append("(" + ID + ")");
            }
        }
        return pattern.append(Pattern.quote(shown.substring(end))).toString();
    }

    private static String kind(Matcher token) {
        return IntStream.range(0, OTHERS_IN_EVERY_RUN.size())
                .filter(i -> token.group("kind" + i) != null)
                .mapToObj(OTHERS_IN_EVERY_RUN::get)
                .findFirst()
                .orElseThrow();
    }

    /** Returns a command or file of the page as it is in this run. */
    String here(String page) {
        String here = page;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            here = here.replace(id.getKey(), id.getValue());
        }
        return here;
    }

    /** Returns what was printed as it is to stand on the page. */
    String onThePage(String actual) {
        String page = actual;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            page = page.replace(id.getValue(), id.getKey());
        }
        return page;
    }
}
