package dev.autogen.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** The Javadoc of a migration: its message, whose first line is the first line, then paragraphs. */
final class MigrationJavadoc {

    private static final int WIDTH = 117;

    private MigrationJavadoc() {}

    /** Returns the lines without the stars; none if there is nothing to say. */
    static List<String> lines(MigrationDraft draft) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : draft.message().split("\\R\\s*\\R")) {
            add(lines, paragraph.lines().toList());
        }
        draft.javadoc().forEach(paragraph -> add(lines, paragraph.lines().toList()));
        return lines;
    }

    private static void add(List<String> lines, List<String> paragraph) {
        List<String> shown = paragraph.stream()
                .map(CommentText::javadoc)
                .filter(line -> !line.isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        boolean first = lines.isEmpty();
        if (!first) {
            lines.add("");
        }
        for (int i = 0; i < shown.size(); i++) {
            String text = i == 0 && !first ? "<p>" + shown.get(i) : shown.get(i);
            lines.addAll(CommentText.wrap(text, WIDTH));
        }
    }

    static CodeBlock code(List<String> lines) {
        return CodeBlock.of("$L", String.join("\n", lines));
    }
}
