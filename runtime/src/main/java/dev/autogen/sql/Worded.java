package dev.autogen.sql;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation whose SQL has words more, which change when or whether it is done, and not what.
 *
 * @param operation what is done
 */
public record Worded(Operation operation, Wording wording) implements Handwritten {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\"])+";

    /** The words. */
    public enum Wording {
        IF_EXISTS(
                "if exists ",
                "drop (?:table|sequence|type|domain|view|schema|extension|cast|index(?: concurrently)?) |alter table (?:only )?"
                        + NAME + " drop (?:column|constraint) "),
        IF_NOT_EXISTS(
                "if not exists ",
                "create (?:table|sequence|schema|extension|(?:unique )?index(?: concurrently)?) |alter table (?:only )?"
                        + NAME + " add column |alter type " + NAME + " add value "),
        CONCURRENTLY("concurrently ", "create (?:unique )?index |drop index "),
        ONLY(
                "only ",
                "create (?:unique )?index (?:concurrently )?(?:if not exists )?(?:" + NAME + " )?on |alter table "),
        CASCADE(
                " cascade",
                "(?s)drop (?:index|view) .*|alter table (?:only )?" + NAME + " drop (?:column|constraint) .*");

        private final String words;
        private final Pattern before;

        Wording(String words, String before) {
            this.words = words;
            this.before = Pattern.compile(before);
        }
    }

    public Worded {
        if (statements(operation, wording).isEmpty()) {
            throw new IllegalArgumentException(
                    "PostgreSQL has no " + wording.words.strip().toUpperCase(Locale.ROOT) + " for this: " + operation
                            + ". Write it with op.execute(…).");
        }
    }

    @Override
    public List<String> statements() {
        return statements(operation, wording);
    }

    /** Returns the statements, or none if the words fit none of them. */
    private static List<String> statements(Operation operation, Wording wording) {
        List<String> statements = new ArrayList<>();
        boolean fits = false;
        for (SqlStatement statement : new SqlRenderer().render(List.of(operation))) {
            String text = statement.text();
            Matcher matcher = wording.before.matcher(text);
            boolean here = matcher.lookingAt();
            fits |= here;
            statements.add(
                    here && !text.startsWith(wording.words, matcher.end())
                            ? text.substring(0, matcher.end()) + wording.words + text.substring(matcher.end())
                            : text);
        }
        return fits ? statements : List.of();
    }
}
