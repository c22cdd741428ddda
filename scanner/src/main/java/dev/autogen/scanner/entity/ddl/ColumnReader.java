package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Generation;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a column: its name, its type and all that may stand behind them, in any order PostgreSQL accepts. */
final class ColumnReader {

    /** The words that begin a clause behind the type, and so end the type and a default expression. */
    private static final Set<String> CLAUSES = Set.of(
            "collate",
            "default",
            "generated",
            "not",
            "null",
            "unique",
            "check",
            "constraint",
            "primary",
            "references",
            "deferrable",
            "initially",
            "compression",
            "storage");

    private final Tokens tokens;
    private final QualifiedName table;
    private final ConstraintReader.Constraints constraints;
    private final String name;
    private ColumnType type;
    private boolean nullable = true;
    private @Nullable String defaultExpression;
    private @Nullable Generation generation;
    private @Nullable QualifiedName collation;

    private ColumnReader(Tokens tokens, QualifiedName table, ConstraintReader.Constraints constraints) {
        this.tokens = tokens;
        this.table = table;
        this.constraints = constraints;
        this.name = tokens.name();
        String serial = TypeReader.serial(tokens);
        if (serial == null) {
            this.type = TypeReader.read(tokens, ColumnReader::startsClause);
        } else {
            this.type = ColumnType.builtIn(serial);
            this.nullable = false;
            QualifiedName sequence = table.withName(Identifiers.implicit(table.name(), name, "seq"));
            this.generation = new Serial(sequence, SequenceOptions.defaults(serial));
        }
    }

    static Column read(Tokens tokens, QualifiedName table, ConstraintReader.Constraints constraints) {
        ColumnReader reader = new ColumnReader(tokens, table, constraints);
        while (!tokens.atEnd() && !tokens.peek().isSymbol(',') && !tokens.peek().isSymbol(')')) {
            reader.clause();
        }
        return new Column(
                reader.name,
                reader.type,
                reader.nullable,
                reader.defaultExpression,
                reader.generation,
                reader.collation,
                null);
    }

    private void clause() {
        if (tokens.accept("not", "null")) {
            nullable = false;
        } else if (tokens.accept("null")) {
            // says nothing: a column is nullable unless something else forbids it
            return;
        } else if (tokens.accept("default")) {
            defaultExpression = defaultExpression();
        } else if (tokens.accept("collate")) {
            collation = tokens.qualifiedName();
        } else if (tokens.accept("generated")) {
            generated();
        } else if (tokens.at("compression") || tokens.at("storage")) {
            // how values are packed is no part of the model
            constraints.addStorage(
                    "column " + name, tokens.next().text() + " " + tokens.next().text());
        } else {
            String constraint = tokens.accept("constraint") ? Identifiers.chosen(tokens.name()) : null;
            if (constraint != null && tokens.accept("not", "null")) {
                nullable = false;
            } else {
                ConstraintReader.read(tokens, constraint, name, constraints);
            }
        }
    }

    /** Returns null for {@code default null}, which PostgreSQL stores as no default, unless it may take away the default of a domain. */
    private @Nullable String defaultExpression() {
        int start = tokens.position();
        if (tokens.accept("null")) {
            if (clauseOrEnd()) {
                return type.isBuiltIn() ? null : "null";
            }
        }
        String rest = tokens.until(ColumnReader::startsClause);
        String expression = tokens.since(start);
        if (expression.isEmpty() || rest.isEmpty()) {
            throw tokens.unreadable("the default of column " + name + " is missing");
        }
        return expression;
    }

    private boolean clauseOrEnd() {
        Token token = tokens.peek();
        return tokens.atEnd() || token.isSymbol(',') || token.isSymbol(')') || startsClause(token);
    }

    private void generated() {
        boolean always = tokens.accept("always");
        if (!always) {
            tokens.expect("by", "default");
        }
        tokens.expect("as");
        if (tokens.accept("identity")) {
            SequenceOptions options = SequenceReader.parenthesizedOptions(tokens, integerType());
            generation = new Identity(always, options);
            nullable = false;
            return;
        }
        String expression = tokens.expression();
        boolean stored = tokens.accept("stored");
        if (!stored) {
            // may be left out from PostgreSQL 18 on, and Hibernate does so from 7.4 on; before 18, stored must be said
            tokens.accept("virtual");
        }
        generation = new Computed(expression, stored);
    }

    private String integerType() {
        for (String integer : new String[] {"bigint", "integer", "smallint"}) {
            if (type.is(integer)) {
                return integer;
            }
        }
        throw tokens.unreadable("identity column " + table + "." + name + " is " + type
                + ", and PostgreSQL wants bigint, integer or smallint");
    }

    private static boolean startsClause(Token token) {
        return token.kind() == Token.Kind.WORD && CLAUSES.contains(Identifiers.fold(token.text()));
    }
}
