package dev.autogen.differ;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An enum that was kept by its numbers and is kept by its names, or the other way. The checks that Hibernate makes say which number has which name: {@code status
 * between 0 and 1}, {@code status in ('NEW', 'PAID')}.
 *
 * @param names in the order of the numbers, from 0
 * @param isBounded whether a check forbids other numbers
 */
record EnumNumbers(String column, List<String> names, boolean isBounded) {

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    /** What is no plain list of texts, as written or as PostgreSQL prints it. */
    private static final Set<String> NO_LIST = Set.of("or", "and", "not", "like", "between", "is", "upper", "lower");

    /** What is no plain range. */
    private static final Set<String> NO_RANGE = Set.of("or", "not", "in", "any", "array", "is");

    /** Returns what the checks of a column say; null if it is no such change, or they do not say it. */
    static @Nullable EnumNumbers of(Column before, Column after, TableChange table) {
        if (isNumber(before.type()) && isText(after.type())) {
            return of(before.name(), checksBefore(table, before), checksAfter(table, after));
        }
        if (isText(before.type()) && isNumber(after.type())) {
            return of(before.name(), checksAfter(table, after), checksBefore(table, before));
        }
        return null;
    }

    private static @Nullable EnumNumbers of(String column, List<String> numbered, List<String> named) {
        if (named.size() != 1 || hasWord(named.get(0), NO_LIST)) {
            return null;
        }
        List<String> names = texts(named.get(0), SqlToken.Kind.STRING);
        boolean numbers = names.stream().anyMatch(name -> name.matches("\\s*[-+]?\\d.*"));
        if (names.isEmpty() || numbers || Set.copyOf(names).size() < names.size()) {
            return null;
        }
        List<String> range = Stream.of(0, names.size() - 1).map(String::valueOf).toList();
        boolean bounded = !numbered.isEmpty();
        boolean fits = numbered.stream()
                .allMatch(check -> !hasWord(check, NO_RANGE)
                        && texts(check, SqlToken.Kind.STRING).isEmpty()
                        && texts(check, SqlToken.Kind.NUMBER).equals(range));
        return fits ? new EnumNumbers(column, names, bounded) : null;
    }

    /** Returns the expression that makes such values of what rows have. */
    String using(ColumnType to) {
        return Loss.isText(to) ? toNames() : toNumbers();
    }

    /** Returns the expression for rows that have numbers; one without a name stays a number, for the check to refuse. */
    private String toNames() {
        String value = SqlNames.identifier(column);
        String name = "(" + array() + ")[" + value + " + 1]";
        return isBounded ? name : "coalesce(" + name + ", " + value + "::text)";
    }

    /** Returns the expression for rows that have names. */
    private String toNumbers() {
        return "array_position(" + array() + ", " + SqlNames.identifier(column) + "::text) - 1";
    }

    private String array() {
        return names.stream().map(SqlNames::literal).collect(Collectors.joining(", ", "array[", "]"));
    }

    /** Returns whether an expression is one of these. */
    static boolean isOne(@Nullable String using) {
        return using != null && using.matches("(?s)(coalesce\\()?\\(array\\['.*|array_position\\(array\\['.*");
    }

    /** Returns the checks on that column alone which are there before. */
    static List<String> checksBefore(TableChange table, Column column) {
        return checks(
                table.parts().stream().filter(part -> !part.isAdded()).map(Match::before), column, table.actual());
    }

    /** Returns the checks on that column alone which are there after. */
    static List<String> checksAfter(TableChange table, Column column) {
        return checks(Match.remaining(table.parts()), column, table.target());
    }

    private static List<String> checks(Stream<Part> parts, Column column, Table table) {
        return parts.filter(part -> part instanceof ConstraintPart known
                        && known.constraint() instanceof CheckConstraint
                        && part.columns(table).equals(Set.of(column.name())))
                .flatMap(part -> part.expressions().stream())
                .toList();
    }

    private static boolean hasWord(String check, Set<String> words) {
        return SqlLexer.tokens(check).stream().anyMatch(token -> words.stream().anyMatch(token::isWord));
    }

    private static List<String> texts(String check, SqlToken.Kind kind) {
        return SqlLexer.tokens(check).stream()
                .filter(token -> token.kind() == kind)
                .map(SqlToken::value)
                .toList();
    }

    private static boolean isNumber(ColumnType type) {
        return !type.array()
                && type.isBuiltIn()
                && WHOLE_NUMBERS.contains(type.name().name());
    }

    private static boolean isText(ColumnType type) {
        return !type.array() && Loss.isText(type);
    }
}
