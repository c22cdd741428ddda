package dev.autogen.scanner.entity.ddl;

import dev.autogen.codec.Sha256;
import dev.autogen.schema.AuxiliaryObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts out the statements of auxiliary database objects: what the model has a place for goes there and is compared; the rest is kept as it is written, to be
 * run once.
 */
final class AuxiliaryReader {

    /** What Hibernate calls an object that nobody named: with a number that follows from the order of things, or a random one. */
    private static final String NAMELESS = "auxiliary-object-";

    /** The body of a function may hold semicolons. */
    private static final Pattern BODY =
            Pattern.compile("\\bbegin\\s+atomic\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ENUM =
            Pattern.compile("\\s*create\\s+type\\b.*\\bas\\s+enum\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\s*create\\s+(unlogged\\s+)?table\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DROP_OF_MODELLED = Pattern.compile(
            "\\s*drop\\s+(table|index|sequence|type|domain|view|schema|extension)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final StatementReader reader;
    private final Identifiers identifiers;

    AuxiliaryReader(StatementReader reader, Identifiers identifiers) {
        this.reader = reader;
        this.identifiers = identifiers;
    }

    /** Reads the object; what is left of it to be run as it is goes to the target. */
    void read(AuxiliaryObject object, SchemaBuilder target) {
        if (object.create().stream().anyMatch(sql -> ENUM.matcher(sql).matches())) {
            // Hibernate's own way to make an enum type: the model knows all of it
            object.create().forEach(reader::read);
            return;
        }
        List<String> create = new ArrayList<>();
        boolean modelled = false;
        for (String sql : object.create()) {
            List<String> left = new ArrayList<>();
            List<String> pieces = pieces(sql);
            pieces.stream().filter(piece -> !hasPlace(piece)).forEach(left::add);
            modelled |= left.size() < pieces.size();
            // what nothing was taken of stays in one piece
            create.addAll(left.size() == pieces.size() && !left.isEmpty() ? List.of(sql) : left);
        }
        if (create.isEmpty()) {
            return;
        }
        boolean mixed = modelled;
        List<String> drop = object.drop().stream()
                .filter(sql -> !sql.isBlank())
                .filter(sql -> !mixed || !isOfModelled(sql, create))
                .toList();
        String name = object.name().startsWith(NAMELESS) ? name(create) : object.name();
        target.addAuxiliary(new AuxiliaryObject(name, object.beforeTables(), create, drop));
    }

    /** Whether the statement drops what went to the model: of a kind that nothing of what is left makes. */
    private static boolean isOfModelled(String drop, List<String> left) {
        Matcher matcher = DROP_OF_MODELLED.matcher(drop);
        if (!matcher.matches()) {
            return false;
        }
        Pattern creation = Pattern.compile(
                "\\s*create\\s+(or\\s+replace\\s+|unique\\s+)?" + matcher.group(1) + "\\b.*",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return left.stream().noneMatch(sql -> creation.matcher(sql).matches());
    }

    private boolean hasPlace(String piece) {
        try {
            return reader.hasPlace(piece);
        } catch (UnreadableStatementException | InconsistentModelException e) {
            if (TABLE.matcher(piece).matches()) {
                throw e;
            }
            return false;
        }
    }

    private List<String> pieces(String sql) {
        if (BODY.matcher(sql).find()) {
            return List.of(sql);
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (Token token : Tokenizer.tokenize(sql)) {
            if (token.isSymbol(';') || token.kind() == Token.Kind.END) {
                String piece = sql.substring(start, token.start()).strip();
                if (!new Tokens(piece, identifiers).atEnd()) {
                    pieces.add(piece);
                }
                start = token.end();
            }
        }
        return pieces;
    }

    /** Returns what the first statement creates, {@code function touch}; where that cannot be told, a name made of the text. */
    private String name(List<String> create) {
        Tokens tokens = new Tokens(create.get(0), identifiers);
        if (tokens.accept("create")) {
            tokens.accept("or", "replace");
            String object = StatementReader.other(tokens);
            if (object.matches("[a-z ]+ [^ ]+") && !object.startsWith("statement ")) {
                return object;
            }
        }
        return "sql " + hash(create);
    }

    /** Returns a few digits that stand for the text. */
    static String hash(List<String> create) {
        return Sha256.hex(String.join(";\n", create)).substring(0, 8);
    }
}
