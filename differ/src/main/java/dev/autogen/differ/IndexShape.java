package dev.autogen.differ;

import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What PostgreSQL asks an index, also that of a constraint, before it lets something be set on it.
 *
 * @param isOfKey whether it is that of a primary key or a unique constraint
 * @param isUnique whether it keeps rows apart at once: neither an exclusion constraint's nor a deferrable key's does
 * @param columns of each key; null for one that is an expression
 * @param isPartial whether it has a condition
 */
record IndexShape(String method, boolean isOfKey, boolean isUnique, List<Optional<String>> columns, boolean isPartial) {

    IndexShape {
        columns = List.copyOf(columns);
    }

    static IndexShape of(Index index) {
        return new IndexShape(
                index.method(),
                false,
                index.isUnique(),
                index.keys().stream()
                        .map(IndexKey::column)
                        .map(Optional::ofNullable)
                        .toList(),
                index.predicate() != null);
    }

    static IndexShape of(PrimaryKey key) {
        return ofKey(key.columns(), key.deferrability());
    }

    static IndexShape of(UniqueConstraint unique) {
        return ofKey(unique.columns(), unique.deferrability());
    }

    private static IndexShape ofKey(List<String> columns, Deferrability deferrability) {
        return new IndexShape(
                "btree",
                true,
                deferrability == Deferrability.NOT_DEFERRABLE,
                columns.stream().map(Optional::of).toList(),
                false);
    }

    static IndexShape of(ExclusionConstraint exclusion) {
        List<SqlToken> tokens = SqlLexer.tokens(exclusion.definition()).stream()
                .filter(token -> token.kind() != SqlToken.Kind.SPACE)
                .toList();
        String method = "btree";
        List<Optional<String>> columns = new ArrayList<>();
        boolean isPartial = false;
        // the first pair of parentheses is around the elements
        boolean areElements = true;
        boolean begins = false;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (begins) {
                columns.add(column(tokens, i));
                begins = false;
            }
            if (token.isSymbol("(")) {
                depth++;
                begins = depth == 1 && areElements;
            } else if (token.isSymbol(")")) {
                depth--;
                areElements &= depth > 0;
            } else if (token.isSymbol(",")) {
                begins = depth == 1 && areElements;
            } else if (depth == 0 && token.isWord("where")) {
                isPartial = true;
            } else if (depth == 0 && token.isWord("using") && i + 1 < tokens.size()) {
                method = tokens.get(i + 1).value();
            }
        }
        return new IndexShape(method, false, false, columns, isPartial);
    }

    /** An element that begins with a parenthesis, a call or a qualified name is an expression. */
    private static Optional<String> column(List<SqlToken> tokens, int at) {
        boolean isExpression = !tokens.get(at).isName()
                || at + 1 < tokens.size()
                        && (tokens.get(at + 1).isSymbol("(")
                                || tokens.get(at + 1).isSymbol("."));
        return isExpression ? Optional.empty() : Optional.of(tokens.get(at).value());
    }

    /** Returns whether the rows of a table can be ordered by it once and for all. */
    boolean canCluster() {
        return !isPartial && (method.equals("btree") || method.equals("gist"));
    }

    /** Returns whether the key at that place, counted from 1, is an expression: PostgreSQL keeps statistics of no others. */
    boolean hasExpression(int place) {
        return place <= columns.size() && columns.get(place - 1).isEmpty();
    }

    /** Returns the columns that must not be null if it shall say which row was changed; empty if it cannot whatever they are. */
    Optional<List<String>> identityColumns() {
        boolean can = isUnique && !isPartial && columns.stream().allMatch(Optional::isPresent);
        return can ? Optional.of(columns.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }

    /** Returns the index of that name, the table's own or that of a key; empty if there is none. */
    static Optional<IndexShape> named(String name, Table table) {
        Stream<IndexShape> own =
                table.indexes().stream().filter(one -> name.equals(one.name())).map(IndexShape::of);
        Stream<IndexShape> primary = Stream.ofNullable(table.primaryKey())
                .filter(one -> name.equals(one.name()))
                .map(IndexShape::of);
        Stream<IndexShape> unique =
                table.uniques().stream().filter(one -> name.equals(one.name())).map(IndexShape::of);
        return Stream.of(own, primary, unique).flatMap(shapes -> shapes).findFirst();
    }
}
