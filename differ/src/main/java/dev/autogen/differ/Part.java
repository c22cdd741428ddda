package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a table has besides columns: a constraint or an index. The two take each other's place where both forbid duplicates. */
sealed interface Part permits ConstraintPart, IndexPart {

    /** Returns null where nobody chose a name. */
    @Nullable
    String name();

    Part named(@Nullable String newName);

    Operation add(QualifiedName table);

    /** Returns the operation that drops it, with it as the past. */
    Operation drop(QualifiedName table);

    Operation rename(QualifiedName table, String newName);

    /** Returns every column of its table that it names, in an expression or not. */
    Set<String> columns(Table table);

    /** Returns the columns whose type PostgreSQL cannot change under it: those in expressions, and those with an operator class of their own. */
    Set<String> rigidColumns(Table table);

    /** Returns the expressions that it is made of. */
    List<String> expressions();

    /** Returns the same part with each of its expressions changed. */
    Part mapExpressions(UnaryOperator<String> change);

    /** Whether it is an index, or stands on one, and so has a name among the tables and sequences of its namespace. */
    boolean isRelation();

    /** Returns the columns that it keeps unique, in order, so that a foreign key may reference them; empty if it does not. */
    List<String> key();

    /** Whether the foreign key may stand on it, if it belongs to the table that the foreign key references. */
    default boolean isKeyOf(ForeignKey foreignKey) {
        return !key().isEmpty() && Set.copyOf(key()).equals(Set.copyOf(foreignKey.referencedColumns()));
    }

    /** Returns null unless it is a foreign key. */
    default @Nullable ForeignKey foreignKey() {
        return null;
    }

    /** Returns the name, which every part has after naming. */
    default String requireName() {
        String name = name();
        if (name == null) {
            throw new IllegalStateException("Nobody named " + this + ".");
        }
        return name;
    }
}
