package dev.autogen.sql;

import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An operation that adds a constraint or creates an index, with options of PostgreSQL's.
 *
 * @param operation what is made
 */
public record Optioned(Operation operation, KeyOptions options) implements Handwritten {

    private static final Set<String> INDEX = Set.of("WITH", "TABLESPACE");
    private static final Set<String> KEY = Set.of("WITHOUT OVERLAPS", "USING INDEX", "WITH", "TABLESPACE");
    private static final Set<String> FOREIGN_KEY = Set.of("WITHOUT OVERLAPS");

    /**
     * @throws IllegalArgumentException if PostgreSQL has no such option there
     */
    public Optioned {
        Set<String> possible = possible(bare(operation));
        for (String said : options.said()) {
            if (!possible.contains(said)) {
                throw new IllegalArgumentException(
                        "PostgreSQL has no " + said + " for this: " + operation + ". Write it with op.execute(…).");
            }
        }
        if (options.index() != null && options.said().size() > 1) {
            throw new IllegalArgumentException("An index that is there has its "
                    + String.join(
                            ", ",
                            options.said().stream()
                                    .filter(said -> !said.equals("USING INDEX"))
                                    .toList())
                    + " already, so that USING INDEX stands alone: " + operation + ".");
        }
    }

    /** Returns the operation with one option more. */
    public static Operation of(Operation operation, UnaryOperator<KeyOptions> option) {
        if (operation instanceof Worded worded) {
            return new Worded(of(worded.operation(), option), worded.wording());
        }
        return operation instanceof Optioned optioned
                ? new Optioned(optioned.operation, option.apply(optioned.options))
                : new Optioned(operation, option.apply(KeyOptions.NONE));
    }

    private static Operation bare(Operation operation) {
        return operation instanceof ByHand marked ? marked.operation() : operation;
    }

    private static Set<String> possible(Operation operation) {
        if (operation instanceof CreateIndex) {
            return INDEX;
        }
        if (operation instanceof AddPrimaryKey || operation instanceof AddUnique) {
            return KEY;
        }
        return operation instanceof AddForeignKey ? FOREIGN_KEY : Set.of();
    }

    @Override
    public List<String> statements() {
        return rendered().stream().map(SqlStatement::text).toList();
    }

    private List<SqlStatement> rendered() {
        Operation made = bare(operation);
        if (made instanceof CreateIndex create) {
            return IndexSql.create(create.table(), create.index(), options);
        }
        if (made instanceof AddPrimaryKey add) {
            return add(add.table(), add.primaryKey());
        }
        if (made instanceof AddUnique add) {
            return add(add.table(), add.unique());
        }
        return made instanceof AddForeignKey add
                ? add(add.table(), add.foreignKey())
                : new ArrayList<>(new SqlRenderer().render(List.of(made)));
    }

    private List<SqlStatement> add(QualifiedName table, Constraint constraint) {
        return ConstraintSql.add(table, constraint, options);
    }
}
