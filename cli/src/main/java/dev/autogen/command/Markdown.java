package dev.autogen.command;

import java.util.List;

/**
 * A report as a comment on a pull request or a job's summary shows it. It begins with a hidden marker, by which a workflow finds its own comment again, and
 * stays below what GitHub takes.
 */
final class Markdown {

    /** GitHub takes 65,536 characters in a comment. */
    static final int LONGEST = 60_000;

    private static final String FENCE = "```";
    private static final int RESERVE = 300;

    private final String command;
    private final StringBuilder text = new StringBuilder();

    /** @param command whose report it is: {@code check} */
    Markdown(String command) {
        this.command = command;
        text.append("<!-- autogen ").append(command).append(" -->\n");
    }

    Markdown title(String line) {
        text.append("### ").append(escaped(line)).append("\n\n");
        return this;
    }

    Markdown list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(escaped(title)).append("\n\n");
            lines.forEach(line -> text.append("- ").append(cell(line)).append('\n'));
            text.append('\n');
        }
        return this;
    }

    /** Adds a table, unless it has no rows. */
    Markdown table(List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            row(heads);
            row(heads.stream().map(head -> "---").toList());
            rows.forEach(row -> row(row.stream().map(Markdown::cell).toList()));
            text.append('\n');
        }
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Adds statements that show when somebody unfolds them, unless there are none. */
    Markdown folded(String title, List<String> statements) {
        if (!statements.isEmpty()) {
            text.append("<details><summary>").append(escaped(title)).append("</summary>\n\n" + FENCE + "sql\n");
            statements.forEach(sql -> text.append(sql.replace(FENCE, "` ` `")).append(";\n"));
            text.append(FENCE + "\n\n</details>\n\n");
        }
        return this;
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

    /** Returns the report, cut at the end of a line where it is too long, with a sentence that says so. */
    @Override
    public String toString() {
        if (text.length() < LONGEST) {
            return text.toString();
        }
        String kept = text.substring(0, text.lastIndexOf("\n", LONGEST - RESERVE) + 1);
        boolean open = kept.lastIndexOf("<details>") > kept.lastIndexOf("</details>");
        boolean fenced = open
                && kept.indexOf(FENCE, kept.lastIndexOf("<details>")) >= 0
                && kept.lastIndexOf(FENCE) == kept.indexOf(FENCE, kept.lastIndexOf("<details>"));
        return kept + (fenced ? FENCE + "\n" : "") + (open ? "\n</details>\n" : "")
                + "\nThis is not all: the report is cut here. Run `autogen " + command + "` to read the rest.\n";
    }
}
