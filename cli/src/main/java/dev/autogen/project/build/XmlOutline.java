package dev.autogen.project.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Where the elements of a well-formed XML text stand, so that something can be put between them without touching the rest. */
record XmlOutline(String text, List<Element> elements) {

    /**
     * An element by its offsets.
     *
     * @param path the names from the root down: {@code project/dependencies}
     * @param contentStart after its start tag
     * @param contentEnd before its end tag; equal to {@code contentStart} if it is one tag alone
     * @param end after its end tag
     */
    record Element(String path, int start, int contentStart, int contentEnd, int end) {

        boolean isOneTag() {
            return contentEnd == end;
        }
    }

    private record Open(String path, int start, int contentStart) {}

    static XmlOutline of(String text) {
        List<Element> found = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int start = text.indexOf('<'); start >= 0; ) {
            int end = endOfMarkup(text, start);
            if (text.startsWith("</", start)) {
                Open element = open.pop();
                found.add(new Element(element.path(), element.start(), element.contentStart(), start, end));
            } else if (Character.isLetter(text.charAt(start + 1))) {
                String path = (open.isEmpty() ? "" : open.peek().path() + "/") + name(text, start + 1);
                if (text.charAt(end - 2) == '/') {
                    found.add(new Element(path, start, end, end, end));
                } else {
                    open.push(new Open(path, start, end));
                }
            }
            start = text.indexOf('<', end);
        }
        found.sort(Comparator.comparingInt(Element::start));
        return new XmlOutline(text, List.copyOf(found));
    }

    private static int endOfMarkup(String text, int start) {
        if (text.startsWith("<!--", start)) {
            return after(text, "-->", start + 4);
        }
        if (text.startsWith("<![CDATA[", start)) {
            return after(text, "]]>", start);
        }
        if (text.startsWith("<?", start)) {
            return after(text, "?>", start);
        }
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static String name(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    Optional<Element> first(String path) {
        return elements.stream().filter(element -> element.path().equals(path)).findFirst();
    }

    /** Returns the children of a path, in their order. */
    List<Element> children(String path) {
        return elements.stream()
                .filter(element ->
                        element.path().startsWith(path + "/") && element.path().indexOf('/', path.length() + 1) < 0)
                .toList();
    }

    /** Returns the blanks before an element; empty if something else stands on its line. */
    String indentation(Element element) {
        int line = text.lastIndexOf('\n', element.start() - 1) + 1;
        String before = text.substring(line, element.start());
        return before.isBlank() ? before : "";
    }
}
