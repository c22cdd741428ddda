package dev.autogen.differ;

import dev.autogen.differ.SqlToken.Kind;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in the query of a view, read without a server. What the query reads is always among them; a name that means something else, an alias, may be
 * as well. So a view is never kept where it must step aside, and steps aside once too often at worst.
 */
final class QueryNames {

    private static final Set<String> BEFORE_RELATION = Set.of("from", "join", "only", "table");
    private static final Set<String> BEFORE_STAR = Set.of("select", "all", "distinct");

    private final Set<String> names = new HashSet<>();
    private final Set<String> relations = new HashSet<>();
    private final Set<QualifiedName> literals;
    private boolean readsAllColumns;
    private boolean groups;

    private QueryNames(String query) {
        literals = Expressions.sequences(query);
    }

    static QueryNames of(String query) {
        QueryNames found = new QueryNames(query);
        List<SqlToken> tokens = SqlLexer.tokens(query).stream()
                .filter(token -> token.kind() != Kind.SPACE)
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            found.add(tokens.get(i), i == 0 ? new SqlToken(Kind.SYMBOL, "", "") : tokens.get(i - 1));
        }
        return found;
    }

    private void add(SqlToken token, SqlToken previous) {
        if (token.isName()) {
            names.add(token.value());
            boolean afterSymbol = previous.isSymbol(",") || previous.isSymbol("(") || previous.isSymbol(".");
            if (afterSymbol || (previous.kind() == Kind.WORD && BEFORE_RELATION.contains(previous.value()))) {
                relations.add(token.value());
            }
            // what a natural join joins by are the columns that both tables happen to have
            readsAllColumns |= token.isWord("natural");
            groups |= token.isWord("group");
        } else if (token.isSymbol("*")) {
            boolean afterSymbol = previous.isSymbol(",") || previous.isSymbol(".") || previous.isSymbol(")");
            readsAllColumns |= afterSymbol || (previous.kind() == Kind.WORD && BEFORE_STAR.contains(previous.value()));
        }
    }

    /** Returns whether the query reads the table or view, in whatever namespace. */
    boolean reads(QualifiedName relation) {
        return relations.contains(relation.name());
    }

    /** Returns whether the query reads that column, in whatever namespace the table is. */
    boolean reads(QualifiedName table, String column) {
        return reads(table) && (readsAllColumns || names.contains(column));
    }

    /** Returns whether PostgreSQL refuses the operation as long as a view with this query is there. */
    boolean isInTheWayOf(Operation operation) {
        if (operation instanceof DropTable change) {
            return reads(change.table());
        } else if (operation instanceof DropColumn change) {
            return reads(change.table(), change.column());
        } else if (operation instanceof AlterColumnType change) {
            return reads(change.table(), change.column());
        } else if (operation instanceof DropConstraint change) {
            // a query that groups by a primary key may select the table's other columns, and stands on that key then
            return groups
                    && reads(change.table())
                    && (change.dropped() == null || change.dropped() instanceof PrimaryKey);
        } else if (operation instanceof RebuildEnum change) {
            return readsRebuilt(change.type(), change.uses(), change.holders());
        } else if (operation instanceof RebuildCompositeType change) {
            return readsRebuilt(change.type(), change.uses(), change.holders());
        } else if (operation instanceof RebuildDomain change) {
            return readsRebuilt(change.domain().name(), change.uses(), change.holders());
        } else if (operation instanceof DropAttribute change) {
            return names.contains(change.attribute());
        } else if (operation instanceof DropEnum change) {
            return names.contains(change.type().name());
        } else if (operation instanceof DropCompositeType change) {
            return names.contains(change.type().name());
        } else if (operation instanceof DropDomain change) {
            return names.contains(change.domain().name());
        } else if (operation instanceof DropSequence change) {
            return literals.contains(change.sequence()) || reads(change.sequence());
        }
        return false;
    }

    private boolean readsRebuilt(QualifiedName type, List<EnumUse> uses, List<CompositeUse> holders) {
        return names.contains(type.name())
                || holders.stream()
                        .anyMatch(holder -> names.contains(holder.type().name()))
                || TypeUses.columns(uses, holders).stream().anyMatch(use -> reads(use.table(), use.column()));
    }

    /** Returns whether PostgreSQL rewrites the query because something that it names gets another name. */
    boolean isRewrittenBy(Operation operation) {
        if (operation instanceof RenameTable change) {
            return reads(change.table());
        } else if (operation instanceof RenameColumn change) {
            return reads(change.table(), change.column());
        } else if (operation instanceof RenameEnum change) {
            return names.contains(change.type().name());
        } else if (operation instanceof RenameEnumValue change) {
            return names.contains(change.type().name());
        } else if (operation instanceof RenameCompositeType change) {
            return names.contains(change.type().name());
        } else if (operation instanceof RenameAttribute change) {
            return names.contains(change.attribute());
        } else if (operation instanceof RenameDomain change) {
            return names.contains(change.domain().name());
        } else if (operation instanceof RenameSequence change) {
            return literals.contains(change.sequence()) || reads(change.sequence());
        }
        return false;
    }

    /** Returns whether the query may mean something else after the operation than before. */
    boolean meansAnotherAfter(Operation operation) {
        if (operation instanceof AddColumn change) {
            return reads(change.table(), change.column().name());
        }
        return operation instanceof CreateTable change && reads(change.table().name());
    }
}
