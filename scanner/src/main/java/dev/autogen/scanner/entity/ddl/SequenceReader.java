package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of a sequence. */
final class SequenceReader {

    private final Tokens tokens;
    private String type;
    private @Nullable Long start;
    private @Nullable Long increment;
    private @Nullable Long min;
    private @Nullable Long max;
    private long cache = 1;
    private boolean cycle;
    private @Nullable ColumnReference owner;

    private SequenceReader(Tokens tokens, String type) {
        this.tokens = tokens;
        this.type = type;
    }

    /** Reads what stands behind the name in {@code create sequence}. */
    static Sequence sequence(Tokens tokens, QualifiedName name) {
        SequenceReader reader = new SequenceReader(tokens, "bigint");
        while (!tokens.atEnd()) {
            reader.option();
        }
        return new Sequence(name, reader.toOptions(), reader.owner, null);
    }

    /** Reads options in parentheses if such come next; the defaults of the type otherwise. */
    static SequenceOptions parenthesizedOptions(Tokens tokens, String type) {
        if (!tokens.accept('(')) {
            return SequenceOptions.defaults(type);
        }
        SequenceOptions options = options(tokens, type);
        tokens.expect(')');
        return options;
    }

    /** Reads options up to the end or a closing parenthesis. */
    static SequenceOptions options(Tokens tokens, String type) {
        SequenceReader reader = new SequenceReader(tokens, type);
        while (!tokens.atEnd() && !tokens.peek().isSymbol(')')) {
            reader.option();
        }
        return reader.toOptions();
    }

    private void option() {
        if (tokens.accept("start")) {
            tokens.accept("with");
            start = number();
        } else if (tokens.accept("increment")) {
            tokens.accept("by");
            increment = number();
        } else if (tokens.accept("minvalue")) {
            min = number();
        } else if (tokens.accept("maxvalue")) {
            max = number();
        } else if (tokens.accept("cache")) {
            cache = number();
        } else if (tokens.accept("cycle")) {
            cycle = true;
        } else if (tokens.accept("as")) {
            type = integer(tokens.name());
        } else if (tokens.accept("owned", "by")) {
            owner = tokens.accept("none") ? null : owner();
        } else if (tokens.accept("no")) {
            boolean known = tokens.accept("minvalue") || tokens.accept("maxvalue") || tokens.accept("cycle");
            if (!known) {
                throw tokens.unreadable("a sequence has no option 'no " + tokens.rest() + "'");
            }
        } else {
            throw tokens.unreadable("a sequence option was expected before '" + tokens.rest() + "'");
        }
    }

    private ColumnReference owner() {
        List<String> path = tokens.path();
        int last = path.size() - 1;
        if (last == 0) {
            throw tokens.unreadable("a sequence is owned by a column of a table, not by '" + path.get(0) + "'");
        }
        return new ColumnReference(tokens.qualified(path.subList(0, last)), path.get(last));
    }

    private String integer(String name) {
        switch (name) {
            case "bigint", "int8":
                return "bigint";
            case "integer", "int", "int4":
                return "integer";
            case "smallint", "int2":
                return "smallint";
            default:
                throw tokens.unreadable("a sequence is bigint, integer or smallint, not " + name);
        }
    }

    private long number() {
        boolean negative = tokens.accept('-');
        if (!negative) {
            tokens.accept('+');
        }
        Token token = tokens.next();
        try {
            return Long.parseLong((negative ? "-" : "") + token.text());
        } catch (NumberFormatException e) {
            throw tokens.unreadable("a number was expected instead of '" + token.text() + "'");
        }
    }

    private SequenceOptions toOptions() {
        SequenceOptions defaults = SequenceOptions.defaults(type, increment == null ? 1 : increment);
        long low = min == null ? defaults.min() : min;
        long high = max == null ? defaults.max() : max;
        long first = start == null ? (defaults.increment() > 0 ? low : high) : start;
        return new SequenceOptions(type, first, defaults.increment(), low, high, cache, cycle);
    }
}
