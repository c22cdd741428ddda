package dev.autogen.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A report as a comment on a pull request or a job's summary shows it. It begins with a hidden marker, by which a workflow finds its own comment again, and
 * stays below what GitHub takes: what is too long loses rows and statements, which are counted, and warnings last of all.
 */
final class Markdown {

    /** GitHub takes 65,536 characters in a comment. */
    static final int LONGEST = 60_000;

    private static final String FENCE = "```";
    private static final int RESERVE = 300;

    private final String command;
    private final StringBuilder start = new StringBuilder();
    private final List<MarkdownPart> parts = new ArrayList<>();

    /** @param command whose report it is: {@code check} */
    Markdown(String command) {
        this.command = command;
        start.append("<!-- autogen ").append(command).append(" -->\n");
    }

    Markdown title(String line) {
        start.append("### ").append(escaped(line)).append("\n\n");
        return this;
    }

    /** Adds what a reader must not miss: where the report is too long, it is cut last. */
    Markdown warnings(String title, List<String> lines) {
        return list(title, lines, true);
    }

    Markdown list(String title, List<String> lines) {
        return list(title, lines, false);
    }

    private Markdown list(String title, List<String> lines, boolean warning) {
        return add(
                warning,
                escaped(title) + "\n\n",
                lines.stream().map(line -> List.of(line)).toList(),
                line -> "- " + line + "\n",
                "- and %d more\n",
                "\n");
    }

    /** Adds a table, unless it has no rows. */
    Markdown table(List<String> heads, List<List<String>> rows) {
        return add(
                false,
                row(String.join(" | ", heads))
                        + row(String.join(
                                " | ", heads.stream().map(head -> "---").toList())),
                rows,
                Markdown::row,
                "\nand %d more\n",
                "\n");
    }

    private static String row(String cells) {
        return "| " + cells + " |\n";
    }

    private Markdown add(
            boolean warning,
            String head,
            List<List<String>> rows,
            UnaryOperator<String> line,
            String more,
            String end) {
        List<String> whole = rows.stream()
                .map(cells -> line.apply(
                        String.join(" | ", cells.stream().map(Markdown::cell).toList())))
                .toList();
        List<String> brief = rows.stream()
                .map(cells -> line.apply(String.join(
                        " | ",
                        cells.stream().map(Markdown::brief).map(Markdown::cell).toList())))
                .toList();
        return add(new MarkdownPart(warning, head, whole, brief, more, end));
    }

    /** Adds statements that show when somebody unfolds them, unless there are none. */
    Markdown folded(String title, List<String> statements) {
        List<String> lines = statements.stream()
                .map(sql -> sql.replace(FENCE, "` ` `") + ";\n")
                .toList();
        String head = "<details><summary>" + escaped(title) + "</summary>\n\n" + FENCE + "sql\n";
        // half a statement would be another one
        return add(new MarkdownPart(false, head, lines, lines, "-- and %d more\n", FENCE + "\n\n</details>\n\n"));
    }

    private Markdown add(MarkdownPart part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return this;
    }

    private static String brief(String text) {
        return text.length() <= MarkdownPart.BRIEF ? text : text.substring(0, MarkdownPart.BRIEF) + "…";
    }

    private static String cell(String line) {
        return escaped(line).replace("|", "\\|").replaceAll("\\s+", " ");
    }

    /** A name may look like HTML; an at-sign would call somebody. */
    private static String escaped(String line) {
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    /** Returns the report; of one that is too long, the title, all warnings that there is room for, and of the rest as much, with what is left out counted. */
    @Override
    public String toString() {
        int length =
                start.length() + parts.stream().mapToInt(MarkdownPart::length).sum();
        StringBuilder text = new StringBuilder(start);
        if (length < LONGEST) {
            parts.forEach(part -> text.append(part.whole()));
            return text.toString();
        }
        String[] cut = new String[parts.size()];
        int room = fill(cut, true, LONGEST - RESERVE - start.length());
        fill(cut, false, room);
        int gone = 0;
        for (String part : cut) {
            text.append(part);
            gone += part.isEmpty() ? 1 : 0;
        }
        return text.append("This is not all: the report is cut")
                .append(gone == 0 ? "" : ", and " + gone + (gone == 1 ? " section is" : " sections are") + " left out")
                .append(". Run `autogen ")
                .append(command)
                .append("` to read the rest.\n")
                .toString();
    }

    /** Gives each part at least half of the room that those before it left, and more where those after it do not need it; returns what is left of it. */
    private int fill(String[] cut, boolean warnings, int room) {
        int later = parts.stream()
                .filter(part -> part.warning() == warnings)
                .mapToInt(MarkdownPart::length)
                .sum();
        int left = room;
        for (int i = 0; i < cut.length; i++) {
            MarkdownPart part = parts.get(i);
            if (part.warning() == warnings) {
                later -= part.length();
                cut[i] = part.within(Math.max(left / 2, left - later));
                left -= cut[i].length();
            }
        }
        return left;
    }
}
