package dev.autogen.sql;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the words of one statement, from the first on; comments are none. */
final class SqlWords {

    private final List<String> words;
    private int at;

    private SqlWords(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** @throws SqlSyntaxException if a string, name or comment has no end */
    static SqlWords of(WrittenStatement statement) {
        SqlCursor cursor = new SqlCursor(statement.place().file(), statement.text());
        List<String> words = new ArrayList<>();
        cursor.skipBlank();
        while (!cursor.atEnd()) {
            StringBuilder word = new StringBuilder(cursor.token());
            // a double quote in a quoted name is doubled, which looks like the beginning of another name
            while (word.charAt(0) == '"' && !cursor.atEnd() && cursor.peek() == '"') {
                word.append(cursor.token());
            }
            words.add(word.toString());
            cursor.skipBlank();
        }
        return new SqlWords(words);
    }

    boolean atEnd() {
        return at == words.size();
    }

    /** Goes past these words if all of them come next, and returns whether they did. */
    boolean skip(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= words.size() || !words.get(at + i).equalsIgnoreCase(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    /** Goes past the next word if it is one of these. */
    boolean skipOneOf(Set<String> expected) {
        boolean found = isOneOf(expected);
        at += found ? 1 : 0;
        return found;
    }

    boolean isOneOf(Set<String> expected) {
        return !atEnd() && expected.contains(words.get(at).toLowerCase(Locale.ROOT));
    }

    /** Goes to the next comma that is not in parentheses, and past it; returns false if there is none. */
    boolean skipPastComma() {
        int parentheses = 0;
        while (!atEnd()) {
            String word = words.get(at++);
            if (word.equals(",") && parentheses == 0) {
                return true;
            }
            parentheses += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        }
        return false;
    }

    /** Returns whether the word comes anywhere from here on. */
    boolean contains(String word) {
        return words.subList(at, words.size()).stream().anyMatch(word::equalsIgnoreCase);
    }

    /** Goes past a name of one part, and returns it as the catalog has it; empty if there is none. */
    Optional<String> name() {
        if (atEnd()) {
            return Optional.empty();
        }
        String word = words.get(at);
        if (word.length() > 2 && word.charAt(0) == '"') {
            at++;
            return Optional.of(word.substring(1, word.length() - 1).replace("\"\"", "\""));
        }
        if (word.isEmpty() || !(word.charAt(0) == '_' || Character.isLetter(word.charAt(0)))) {
            return Optional.empty();
        }
        at++;
        return Optional.of(word.toLowerCase(Locale.ROOT));
    }

    /** Goes past a name that may have a namespace, and, before that, the database's. */
    Optional<QualifiedName> qualifiedName() {
        Optional<String> first = name();
        if (first.isEmpty() || !skip(".")) {
            return first.map(QualifiedName::of);
        }
        Optional<String> second = name();
        if (second.isEmpty() || !skip(".")) {
            return second.map(name -> QualifiedName.of(first.get(), name));
        }
        return name().map(name -> QualifiedName.of(second.get(), name));
    }
}
