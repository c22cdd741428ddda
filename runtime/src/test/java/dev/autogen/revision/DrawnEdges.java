package dev.autogen.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the edges back from a drawing, as an eye does: from each star along the lines down to the next stars. */
final class DrawnEdges {

    private final List<String> lines = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Set<String> edges = new TreeSet<>();

    private DrawnEdges(List<GraphDrawing.Row> rows) {
        for (GraphDrawing.Row row : rows) {
            lines.add(row.star());
            ids.add(row.revision().id());
            row.below().forEach(line -> {
                lines.add(line);
                ids.add("");
            });
        }
    }

    /** Returns each edge as {@code child -> parent}. */
    static Set<String> of(List<GraphDrawing.Row> rows) {
        DrawnEdges drawn = new DrawnEdges(rows);
        for (int line = 0; line < drawn.lines.size(); line++) {
            int star = drawn.lines.get(line).indexOf('*');
            if (star >= 0) {
                drawn.follow(drawn.ids.get(line), line + 1, star, false);
            }
        }
        return drawn.edges;
    }

    static Set<String> expected(List<Revision> revisions) {
        Set<String> edges = new TreeSet<>();
        revisions.forEach(revision -> revision.parents().forEach(parent -> edges.add(revision.id() + " -> " + parent)));
        return edges;
    }

    /** Goes on from a place at the top of a line. Where two lines cross, each keeps its direction. */
    private void follow(String child, int line, int place, boolean slanted) {
        if (line == lines.size()) {
            return;
        }
        boolean straightOn = at(line, place) == '|' || at(line, place) == '*';
        boolean left = at(line, place - 1) == '/';
        boolean crossing = straightOn && left;
        if (at(line, place) == '*') {
            edges.add(child + " -> " + ids.get(line));
        } else if (straightOn && !(crossing && slanted)) {
            follow(child, line + 1, place, false);
        }
        if (left && !(crossing && !slanted)) {
            int end = place - 2;
            while (at(line, end - 1) == '_') {
                end -= 2;
            }
            follow(child, line + 1, end, true);
        }
        if (at(line, place + 1) == '\\') {
            follow(child, line + 1, place + 2, false);
        }
    }

    private char at(int line, int place) {
        String text = lines.get(line);
        return place >= 0 && place < text.length() ? text.charAt(place) : ' ';
    }
}
