package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code create index}, from behind these words on. */
final class IndexReader {

    private IndexReader() {}

    static void read(Tokens tokens, boolean unique, SchemaBuilder target) {
        tokens.accept("concurrently");
        tokens.accept("if", "not", "exists");
        String name = tokens.at("on")
                ? null
                : Identifiers.chosen(tokens.qualifiedName().name());
        if (!tokens.at("on")) {
            throw tokens.unreadable(
                    "Hibernate writes the name of an index as it stands in the annotation and never quotes it; PostgreSQL could not"
                            + " read it either, so give the index a name without blanks and signs");
        }
        tokens.expect("on");
        tokens.accept("only");
        QualifiedName table = tokens.qualifiedName();
        String method = tokens.accept("using") ? tokens.name() : "btree";
        List<IndexKey> keys = new ArrayList<>();
        tokens.expect('(');
        do {
            keys.add(key(tokens));
        } while (tokens.accept(','));
        tokens.expect(')');
        List<String> include = tokens.accept("include") ? tokens.nameList() : List.of();
        boolean nullsNotDistinct = tokens.accept("nulls", "not", "distinct");
        if (!nullsNotDistinct) {
            tokens.accept("nulls", "distinct");
        }
        Map<String, String> parameters = tokens.accept("with") ? parameters(tokens) : Map.of();
        String tablespace = tokens.accept("tablespace") ? tokens.name() : null;
        String predicate = tokens.accept("where") ? unwrapped(tokens) : null;
        if (!tokens.atEnd()) {
            throw tokens.unreadable("'" + tokens.rest() + "' does not belong to an index");
        }
        target.addIndex(
                table, new Index(name, unique, method, keys, include, predicate, nullsNotDistinct, parameters, null));
        TableDraft draft = target.table(table);
        if (tablespace != null && draft != null) {
            draft.addStorage("index " + name, "tablespace " + tablespace);
        }
    }

    private static IndexKey key(Tokens tokens) {
        String column = null;
        String expression = null;
        if (tokens.peek().isSymbol('(')
                && tokens.peek(1).isIdentifier()
                && tokens.peek(2).isSymbol(')')) {
            // how a columnList says the order of nulls, and PostgreSQL takes it for the column
            tokens.expect('(');
            column = tokens.name();
            tokens.expect(')');
        } else if (tokens.peek().isSymbol('(')) {
            expression = tokens.expression();
        } else if (tokens.peek(1).isSymbol('(') || tokens.peek(1).isSymbol('.')) {
            int start = tokens.position();
            tokens.qualifiedName();
            tokens.parenthesized();
            expression = tokens.since(start);
        } else {
            column = tokens.name();
        }
        QualifiedName collation = tokens.accept("collate") ? tokens.qualifiedName() : null;
        String operatorClass = operatorClass(tokens);
        boolean descending = tokens.accept("desc");
        if (!descending) {
            tokens.accept("asc");
        }
        boolean nullsFirst = descending;
        if (tokens.accept("nulls", "first")) {
            nullsFirst = true;
        } else if (tokens.accept("nulls", "last")) {
            nullsFirst = false;
        }
        return new IndexKey(column, expression, descending, nullsFirst, operatorClass, collation);
    }

    private static @Nullable String operatorClass(Tokens tokens) {
        boolean none = !tokens.peek().isIdentifier() || tokens.at("asc") || tokens.at("desc") || tokens.at("nulls");
        if (none) {
            return null;
        }
        String name = tokens.qualifiedName().toString();
        return tokens.peek().isSymbol('(') ? name + "(" + tokens.parenthesized() + ")" : name;
    }

    private static Map<String, String> parameters(Tokens tokens) {
        Map<String, String> parameters = new TreeMap<>();
        tokens.expect('(');
        do {
            String name = tokens.name();
            parameters.put(name, tokens.accept('=') ? tokens.until(token -> false) : "true");
        } while (tokens.accept(','));
        tokens.expect(')');
        return parameters;
    }

    /** Returns the condition without parentheses around the whole of it. */
    private static String unwrapped(Tokens tokens) {
        int start = tokens.position();
        if (tokens.peek().isSymbol('(')) {
            String inner = tokens.expression();
            if (tokens.atEnd()) {
                return inner;
            }
        }
        while (!tokens.atEnd()) {
            tokens.next();
        }
        return tokens.since(start);
    }
}
