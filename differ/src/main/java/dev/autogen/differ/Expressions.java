package dev.autogen.differ;

import dev.autogen.differ.SqlToken.Kind;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the differ reads from an expression without a server: which columns and sequences it names, and how it reads after a rename. */
final class Expressions {

    /** A null and, at most, a cast of it: what else may follow can make a value of it, as {@code null::int is null} does. */
    private static final Pattern NULL_DEFAULT = Pattern.compile(
            "\\(*\\s*null\\s*\\)*(\\s*::(?:(?!\\b(?:is|isnull|notnull|and|or)\\b)[\\w\\s\".,()\\[\\]])+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Expressions() {}

    /** Returns the default, or null where it is {@code NULL}, which is the same as none. */
    static @Nullable String withoutNullDefault(@Nullable String expression) {
        return expression != null && NULL_DEFAULT.matcher(expression.strip()).matches() ? null : expression;
    }

    /** Returns the table's columns that the expression names, in order of appearance. */
    static Set<String> columns(String expression, Table table) {
        Set<String> known = table.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>();
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        ColumnPositions.of(tokens).stream()
                .mapToObj(i -> tokens.get(i).value())
                .filter(known::contains)
                .forEach(named::add);
        return named;
    }

    /** Returns the expression with columns renamed; the map has the new name by the old one. */
    static String renameColumns(String expression, Map<String, String> renamed) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        BitSet columns = ColumnPositions.of(tokens);
        return rewrite(tokens, i -> {
            String newName = columns.get(i) ? renamed.get(tokens.get(i).value()) : null;
            return newName == null ? tokens.get(i).text() : SqlNames.identifier(newName);
        });
    }

    /** Returns the expression with the labels of an enum type renamed, where a literal is cast to that type or to an array of it. */
    static String renameLabels(String expression, QualifiedName type, Map<String, String> renamed) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        return rewrite(tokens, i -> {
            SqlToken token = tokens.get(i);
            if (!isLiteralOf(tokens, i, type)) {
                return token.text();
            }
            String text = isArrayOf(tokens, i + 2, type)
                    ? ArrayLiteral.map(token.value(), label -> renamed.getOrDefault(label, label))
                    : renamed.getOrDefault(token.value(), token.value());
            return text.equals(token.value()) ? token.text() : SqlNames.literal(text);
        });
    }

    /** Returns the expression with a type renamed, where something is cast to it. */
    static String renameType(String expression, QualifiedName type, String newName) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        return rewrite(tokens, i -> {
            boolean cast = tokens.get(i).isName()
                    && tokens.get(i).value().equals(type.name())
                    && ((isSymbol(tokens, i - 1, "::") && isTypeAt(tokens, i, type))
                            || (isSymbol(tokens, i - 3, "::") && isTypeAt(tokens, i - 2, type)));
            return cast ? SqlNames.identifier(newName) : tokens.get(i).text();
        });
    }

    /** Returns the expression with a sequence renamed, where a literal names it as {@code regclass}. */
    static String renameSequence(String expression, QualifiedName sequence, String newName) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        return rewrite(
                tokens,
                i -> namesSequence(tokens, i, sequence)
                        ? SqlNames.literal(SqlNames.identifier(sequence.withName(newName)))
                        : tokens.get(i).text());
    }

    static boolean mentionsSequence(String expression, QualifiedName sequence) {
        return sequences(expression).contains(sequence);
    }

    /** Returns the names that literals of the expression spell: one of them may be a sequence that the expression calls. */
    static Set<QualifiedName> sequences(String expression) {
        Set<QualifiedName> names = new LinkedHashSet<>();
        for (SqlToken token : SqlLexer.tokens(expression)) {
            if (token.kind() == Kind.STRING) {
                QualifiedName name = nameIn(token.value());
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable QualifiedName nameIn(String literal) {
        List<SqlToken> tokens = SqlLexer.tokens(literal);
        if (tokens.size() == 1
                && tokens.get(0).isName()
                && !tokens.get(0).value().isEmpty()) {
            return QualifiedName.of(tokens.get(0).value());
        }
        boolean qualified = tokens.size() == 3
                && tokens.get(1).isSymbol(".")
                && tokens.get(0).isName()
                && tokens.get(2).isName()
                && !tokens.get(0).value().isEmpty()
                && !tokens.get(2).value().isEmpty();
        return qualified ? QualifiedName.of(tokens.get(0).value(), tokens.get(2).value()) : null;
    }

    /** Returns the types that the expression casts to, those with one word as a name or a namespace before it. */
    static Set<QualifiedName> types(String expression) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        Set<QualifiedName> types = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("::") && tokens.get(i + 1).isName()) {
                String first = tokens.get(i + 1).value();
                boolean qualified = isSymbol(tokens, i + 2, ".") && i + 3 < tokens.size();
                types.add(qualified ? QualifiedName.of(first, tokens.get(i + 3).value()) : QualifiedName.of(first));
            }
        }
        return types;
    }

    /** Returns whether the expression casts to one of these types; one that is not there does not. */
    static boolean namesType(@Nullable String expression, Set<QualifiedName> types) {
        return expression != null && types(expression).stream().anyMatch(types::contains);
    }

    /** Returns whether the expression reads an attribute of a composite value, {@code (column).attribute}. */
    static boolean readsAttribute(String expression) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> isSymbol(tokens, i - 1, ")") && isSymbol(tokens, i, "."));
    }

    /** Returns the bare names of the functions that the expression calls. */
    static Set<String> functions(String expression) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        Set<String> functions = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && isSymbol(tokens, i + 1, "(")) {
                functions.add(tokens.get(i).value());
            }
        }
        return functions;
    }

    /** Returns the columns of an exclusion constraint of which no two rows may have the same value. */
    static Set<String> excludedAsEqual(String definition) {
        List<SqlToken> tokens = SqlLexer.tokens(definition);
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isWord("with") && isSymbol(tokens, i + 2, "=")) {
                columns.add(tokens.get(i).value());
            }
        }
        return columns;
    }

    /** Returns the expression with the cast of literals to that type left out, so that they may become another one. */
    static String withoutCasts(String expression, ColumnType type) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        List<SqlToken> name =
                SqlLexer.tokens(type.element().isBuiltIn() ? type.name().name() : SqlNames.identifier(type.name()));
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            result.append(tokens.get(i).text());
            boolean cast = tokens.get(i).kind() == Kind.STRING
                    && isSymbol(tokens, i + 1, "::")
                    && startsWith(tokens, i + 2, name);
            i++;
            if (cast) {
                i += 1 + name.size();
                while (isSymbol(tokens, i, "[") && isSymbol(tokens, i + 1, "]")) {
                    i += 2;
                }
            }
        }
        return result.toString();
    }

    private static boolean startsWith(List<SqlToken> tokens, int at, List<SqlToken> start) {
        if (at + start.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < start.size(); i++) {
            if (!tokens.get(at + i).value().equals(start.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the literals of the expression that are cast to the type, and the elements of those that are cast to an array of it. */
    static Set<String> labels(String expression, QualifiedName type) {
        List<SqlToken> tokens = SqlLexer.tokens(expression);
        Set<String> labels = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isLiteralOf(tokens, i, type)) {
                String value = tokens.get(i).value();
                labels.addAll(isArrayOf(tokens, i + 2, type) ? ArrayLiteral.elements(value) : Set.of(value));
            }
        }
        return labels;
    }

    private static String rewrite(List<SqlToken> tokens, Function<Integer, String> text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            result.append(text.apply(i));
        }
        return result.toString();
    }

    private static boolean namesSequence(List<SqlToken> tokens, int i, QualifiedName sequence) {
        return tokens.get(i).kind() == Kind.STRING
                && sequence.equals(nameIn(tokens.get(i).value()));
    }

    private static boolean isTypeAt(List<SqlToken> tokens, int i, QualifiedName type) {
        if (i < 0 || i >= tokens.size() || !tokens.get(i).isName()) {
            return false;
        }
        if (type.namespace() == null) {
            return tokens.get(i).value().equals(type.name()) && !isSymbol(tokens, i + 1, ".");
        }
        return tokens.get(i).value().equals(type.namespace())
                && isSymbol(tokens, i + 1, ".")
                && i + 2 < tokens.size()
                && tokens.get(i + 2).value().equals(type.name());
    }

    private static boolean isLiteralOf(List<SqlToken> tokens, int i, QualifiedName type) {
        return tokens.get(i).kind() == Kind.STRING && isSymbol(tokens, i + 1, "::") && isTypeAt(tokens, i + 2, type);
    }

    /** Returns whether the type's name, which begins at a token, is followed by brackets. */
    private static boolean isArrayOf(List<SqlToken> tokens, int i, QualifiedName type) {
        return isSymbol(tokens, i + (type.namespace() == null ? 1 : 3), "[");
    }

    private static boolean isSymbol(List<SqlToken> tokens, int i, String symbol) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isSymbol(symbol);
    }

    /** Returns whether the condition is of the form that Hibernate writes for enums and discriminators: one of some values, or a range of numbers. */
    static boolean listsValues(String expression) {
        List<SqlToken> words =
                SqlLexer.tokens(expression).stream().filter(SqlToken::isName).toList();
        boolean list = words.stream().anyMatch(word -> word.isWord("in") || word.isWord("any"));
        boolean range = words.stream().anyMatch(word -> word.isWord("between"))
                || (expression.contains(">=") && expression.contains("<="));
        return list || range;
    }
}
