package dev.autogen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param language the first word behind the fence
 * @param marker the second one; empty if there is none
 */
record Snippet(Path page, int line, String language, String marker, String text) {

    static List<Snippet> of(Path page) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int start = i;
                StringBuilder text = new StringBuilder();
                for (i++; !lines.get(i).startsWith("```"); i++) {
                    text.append(lines.get(i)).append('\n');
                }
                String[] words = (lines.get(start).substring(3) + " ").split(" ", -1);
                snippets.add(new Snippet(page, start + 1, words[0], words[1], text.toString()));
            }
        }
        return snippets;
    }

    @Override
    public String toString() {
        return page.getFileName() + ":" + line + " " + language;
    }
}
