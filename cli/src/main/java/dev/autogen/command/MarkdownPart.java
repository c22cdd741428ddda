package dev.autogen.command;

import java.util.List;

/**
 * A list, table or block of statements of a report.
 *
 * @param warning whether it is cut only after all that is none
 * @param lines what it consists of
 * @param brief the same lines, none of them very long, for a report that is cut
 * @param more what stands for lines that are left out, with a place for their number
 */
record MarkdownPart(boolean warning, String head, List<String> lines, List<String> brief, String more, String end) {

    /** How many characters of a text a report that is cut has. */
    static final int BRIEF = 1_000;

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int length() {
        return head.length() + lines.stream().mapToInt(String::length).sum() + end.length();
    }

    String whole() {
        return head + String.join("", lines) + end;
    }

    /** Returns as many lines as go into so many characters, with the number of the others; empty if not one does. */
    String within(int room) {
        if (length() <= room) {
            return whole();
        }
        int left = room
                - head.length()
                - end.length()
                - more.formatted(brief.size()).length();
        int count = 0;
        while (count < brief.size() && brief.get(count).length() <= left) {
            left -= brief.get(count).length();
            count++;
        }
        if (count == 0) {
            return "";
        }
        String rest = count == brief.size() ? "" : more.formatted(brief.size() - count);
        return head + String.join("", brief.subList(0, count)) + rest + end;
    }
}
