package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A history drawn the way {@code git log --graph} draws one: newest first, a star for each revision, a column for each branch that is under way.
 *
 * <pre>
 * *    m
 * |\
 * | *  d
 * * |  c
 * |/
 * *    a
 * </pre>
 *
 * <p>Only parents are drawn. A revision that another one depends on is no parent of it.
 */
public final class GraphDrawing {

    /** The revision that each column leads down to. */
    private final List<String> columns = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();
    private List<String> below = new ArrayList<>();
    /** The column that ended last, if nothing has been drawn since; else -1. */
    private int ended = -1;

    private GraphDrawing() {}

    /**
     * One revision of the drawing.
     *
     * @param star the line of the revision itself
     * @param beside what stands beside further lines about it
     * @param below the lines that lead to the next revision; often none
     */
    public record Row(Revision revision, String star, String beside, List<String> below) {

        public Row {
            below = List.copyOf(below);
        }
    }

    /**
     * Returns the drawing of these revisions, a row for each. A parent that is not among them is not drawn.
     *
     * @param newestFirst each before those it follows
     */
    public static List<Row> of(Collection<Revision> newestFirst) {
        Set<String> drawn = new HashSet<>();
        newestFirst.forEach(revision -> drawn.add(revision.id()));
        GraphDrawing drawing = new GraphDrawing();
        for (Revision revision : newestFirst) {
            drawing.draw(
                    revision,
                    revision.parents().stream()
                            .distinct()
                            .filter(drawn::contains)
                            .toList());
        }
        return List.copyOf(drawing.rows);
    }

    private void draw(Revision revision, List<String> parents) {
        int column = columns.indexOf(revision.id());
        if (column < 0) {
            column = columns.size();
            separate(column);
            columns.add(revision.id());
        }
        ended = -1;
        String star = straight(column);
        below = new ArrayList<>();
        if (parents.isEmpty()) {
            end(column);
        } else {
            columns.set(column, parents.get(0));
            for (int more = parents.size() - 1; more > 0; more--) {
                open(column, parents.get(more));
            }
            joinEqual();
        }
        rows.add(new Row(revision, star, straight(-1), below));
    }

    /** A branch that begins right below the end of another one would look like its continuation. */
    private void separate(int column) {
        if (column == ended) {
            Row last = rows.remove(rows.size() - 1);
            List<String> longer = new ArrayList<>(last.below());
            longer.add(straight(-1));
            rows.add(new Row(last.revision(), last.star(), last.beside(), longer));
        }
    }

    /** Returns all columns side by side, one of them a star, or none. */
    private String straight(int star) {
        Line line = new Line();
        for (int column = 0; column < columns.size(); column++) {
            line.put(2 * column, column == star ? '*' : '|');
        }
        return line.text();
    }

    /** A branch ends at its root: those to the right of it move one to the left. */
    private void end(int column) {
        Line line = new Line();
        for (int other = 0; other < columns.size(); other++) {
            if (other != column) {
                line.put(other < column ? 2 * other : 2 * other - 1, other < column ? '|' : '/');
            }
        }
        if (column < columns.size() - 1) {
            below.add(line.text());
        }
        columns.remove(column);
        ended = column;
    }

    /** A merge opens a column to the right of its own: those further right make room. */
    private void open(int column, String parent) {
        Line line = new Line();
        for (int other = 0; other < columns.size(); other++) {
            if (other <= column) {
                line.put(2 * other, '|');
            }
            if (other >= column) {
                line.put(2 * other + 1, '\\');
            }
        }
        below.add(line.text());
        columns.add(column + 1, parent);
    }

    /** Columns that lead to the same revision become one, the left one, as soon as they do. */
    private void joinEqual() {
        for (int column = columns.size() - 1; column > 0; column--) {
            int left = columns.indexOf(columns.get(column));
            if (left < column) {
                join(column, left);
            }
        }
    }

    private void join(int column, int left) {
        Line line = new Line();
        for (int other = 0; other < columns.size(); other++) {
            if (other < column) {
                line.put(2 * other, '|');
            } else {
                line.put(2 * other - 1, '/');
            }
        }
        for (int passed = left + 2; passed < column; passed++) {
            line.put(2 * passed - 1, '_');
        }
        below.add(line.text());
        columns.remove(column);
        if (left < column - 1) {
            below.add(
                    straight(-1).substring(0, 2 * left + 1) + "/" + straight(-1).substring(2 * left + 2));
        }
    }

    /** A line of characters at places. */
    private static final class Line {

        private final StringBuilder characters = new StringBuilder();

        void put(int place, char character) {
            while (characters.length() <= place) {
                characters.append(' ');
            }
            characters.setCharAt(place, character);
        }

        String text() {
            return characters.toString();
        }
    }
}
