package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the statements of a schema export, in the order they would run, into a {@link Schema}. Used by one thread. */
public final class StatementReader {

    private static final int SHOWN = 80;

    private final Identifiers identifiers;
    private final SchemaBuilder schema;
    private final List<String> unmodelled = new ArrayList<>();
    private final Set<String> otherStatements = new LinkedHashSet<>();

    /**
     * Reads for an environment.
     *
     * @param defaultNamespace the namespace whose objects have no namespace in their names; null if only unqualified names have none
     */
    public StatementReader(@Nullable String defaultNamespace) {
        this.identifiers = new Identifiers(defaultNamespace);
        this.schema = new SchemaBuilder(identifiers);
    }

    /**
     * Adds what the statement creates.
     *
     * @throws UnreadableStatementException if it is no statement that autogen understands, though of a kind it models
     * @throws InconsistentModelException if it creates what another statement created already
     */
    public void read(String statement) {
        read(statement, true);
    }

    private void read(String statement, boolean lacking) {
        if (statement.isBlank()) {
            return;
        }
        if (CommentReader.isComment(statement)) {
            if (!CommentReader.read(statement, identifiers, schema)) {
                unmodelled.add(abbreviate(statement));
            }
            return;
        }
        Tokens tokens = new Tokens(statement, identifiers);
        if (tokens.accept("create")) {
            create(tokens);
        } else if (tokens.at("alter", "table")) {
            AlterTableReader.read(tokens, schema, lacking, () -> unmodelled.add(abbreviate(statement)));
        } else {
            AuxiliaryObject row = RowReader.read(statement, identifiers);
            if (row == null) {
                otherStatements.add(statement.strip());
            } else {
                schema.addAuxiliary(row);
            }
        }
    }

    /** Adds what the model has a place for in the statements of an auxiliary object, and keeps the rest to be run as it is. */
    public void read(AuxiliaryObject object) {
        new AuxiliaryReader(this, identifiers).read(object, schema);
    }

    /** Reads the statement, and returns whether the model has a place for it; if not, nothing of it stays. */
    boolean hasPlace(String statement) {
        if (!new Tokens(statement, identifiers).at("create")
                && !new Tokens(statement, identifiers).at("alter", "table")
                && !CommentReader.isComment(statement)) {
            return false;
        }
        int before = unmodelled.size();
        read(statement, false);
        boolean whole = unmodelled.size() == before || unmodelled.get(before).startsWith(TableReader.STORAGE);
        if (!whole) {
            unmodelled.subList(before, unmodelled.size()).clear();
        }
        return whole;
    }

    private void create(Tokens tokens) {
        tokens.accept("or", "replace");
        boolean unique = tokens.accept("unique");
        if (tokens.accept("index")) {
            IndexReader.read(tokens, unique, schema);
        } else if (TableReader.startsHere(tokens)) {
            unmodelled(TableReader.read(tokens, schema));
        } else if (tokens.at("view")) {
            unmodelled(ViewReader.read(tokens, schema));
        } else if (tokens.accept("sequence")) {
            tokens.accept("if", "not", "exists");
            QualifiedName name = tokens.qualifiedName();
            schema.addSequence(SequenceReader.sequence(tokens, name));
        } else if (tokens.accept("schema")) {
            tokens.accept("if", "not", "exists");
            String name = tokens.name();
            schema.addNamespace(name);
            more("schema", name, tokens);
        } else if (tokens.accept("extension")) {
            tokens.accept("if", "not", "exists");
            String name = tokens.name();
            schema.addExtension(name);
            more("extension", name, tokens);
        } else if (tokens.accept("domain")) {
            schema.addDomain(DomainReader.read(tokens));
        } else if (tokens.accept("type")) {
            type(tokens);
        } else if (tokens.at("cast")) {
            if (!CastReader.read(tokens.ahead(), schema)) {
                unmodelled.add(other(tokens));
            }
        } else {
            unmodelled.add(other(tokens));
        }
    }

    /** What says more than its name, an owner or where to live, is more than the model has a place for. */
    private void more(String kind, String name, Tokens tokens) {
        if (!tokens.atEnd()) {
            unmodelled.add(kind + " " + QualifiedName.of(name) + " " + tokens.rest());
        }
    }

    private void unmodelled(String object) {
        if (!object.isEmpty()) {
            unmodelled.add(object);
        }
    }

    private void type(Tokens tokens) {
        QualifiedName name = tokens.qualifiedName();
        if (!tokens.accept("as", "enum")) {
            if (tokens.accept("as") && tokens.peek().isSymbol('(')) {
                schema.addCompositeType(new CompositeType(name, CompositeTypeReader.attributes(tokens)));
            } else {
                unmodelled.add("type " + name);
            }
            return;
        }
        List<String> labels = new ArrayList<>();
        tokens.expect('(');
        while (!tokens.accept(')')) {
            Token label = tokens.next();
            if (label.kind() != Token.Kind.STRING || !label.text().startsWith("'")) {
                throw tokens.unreadable("a label was expected instead of '" + label.text() + "'");
            }
            labels.add(label.text().substring(1, label.text().length() - 1).replace("''", "'"));
            tokens.accept(',');
        }
        schema.addEnum(new EnumType(name, labels));
    }

    /** Returns kind and name of an object that has no place in the model: {@code view active_users}. */
    static String other(Tokens tokens) {
        StringBuilder kind = new StringBuilder();
        while (tokens.peek().kind() == Token.Kind.WORD
                && isKind(Identifiers.fold(tokens.peek().text()))) {
            kind.append(Identifiers.fold(tokens.next().text())).append(' ');
        }
        tokens.accept("if", "not", "exists");
        if (tokens.peek().isSymbol('(')) {
            return kind + "(" + tokens.parenthesized() + ")";
        }
        return tokens.peek().isIdentifier()
                ? kind + tokens.qualifiedName().toString()
                : abbreviate(kind + tokens.rest());
    }

    private static boolean isKind(String word) {
        switch (word) {
            case "view",
                    "materialized",
                    "recursive",
                    "function",
                    "procedure",
                    "trigger",
                    "constraint",
                    "domain",
                    "cast",
                    "aggregate",
                    "operator":
            case "rule",
                    "policy",
                    "collation",
                    "event",
                    "foreign",
                    "data",
                    "wrapper",
                    "server",
                    "statistics",
                    "publication",
                    "text",
                    "search":
                return true;
            default:
                return false;
        }
    }

    private static String abbreviate(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        return "statement " + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }

    /** Returns the catalog name of a table as an exporter writes it. */
    public QualifiedName tableName(String written) {
        return new Tokens(written, identifiers).qualifiedName();
    }

    /** Returns whether a statement created a view of that name. */
    public boolean isView(QualifiedName name) {
        return schema.hasView(name);
    }

    /** Returns whether a name that an exporter writes has a part without quotes that PostgreSQL takes for a name only in quotes. */
    public boolean isReserved(String written) {
        Tokens tokens = new Tokens(written, identifiers);
        do {
            if (ReservedWords.contains(tokens.next())) {
                return true;
            }
        } while (tokens.accept('.'));
        return false;
    }

    /** Returns the catalog name of a column as an exporter writes it. */
    public String columnName(String written) {
        return new Tokens(written, identifiers).name();
    }

    /**
     * Returns all that was read.
     *
     * @throws InconsistentModelException if two objects have one name in the catalog
     */
    public Schema schema() {
        return schema.build();
    }

    /** Returns what the statements also create and a {@link Schema} cannot hold, as kind and name. */
    public List<String> unmodelled() {
        return Stream.concat(unmodelled.stream(), schema.storage().stream()).toList();
    }

    /** Returns the statements that create nothing, such as those that fill a table, each once. */
    public List<String> otherStatements() {
        return List.copyOf(otherStatements);
    }
}
