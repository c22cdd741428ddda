package dev.autogen.differ;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a table is made: what {@code create table} itself says, and what stands alone. PostgreSQL silently leaves out a unique constraint that {@code create
 * table} says twice, or once more than the primary key, so the second one stands alone as well.
 */
final class CreatedTable {

    private final Table bare;
    private final List<Part> inline = new ArrayList<>();
    private final List<Part> alone = new ArrayList<>();

    CreatedTable(Table table) {
        Set<UniqueConstraint> seen = new HashSet<>();
        List<UniqueConstraint> uniques = new ArrayList<>();
        for (Part part : RelationNames.parts(table)) {
            Constraint constraint = part instanceof ConstraintPart own ? own.constraint() : null;
            boolean repeated = false;
            if (constraint instanceof PrimaryKey key) {
                seen.add(new UniqueConstraint(null, key.columns(), key.include(), false, key.deferrability()));
            } else if (constraint instanceof UniqueConstraint unique) {
                repeated = !seen.add(unique.named(null));
                if (!repeated) {
                    uniques.add(unique);
                }
            }
            boolean standsAlone = constraint == null
                    || constraint instanceof ForeignKey
                    || constraint instanceof ExclusionConstraint
                    || repeated;
            (standsAlone ? alone : inline).add(part);
        }
        this.bare = table.bare().withUniques(uniques);
    }

    /** Returns the table as {@code create table} makes it. */
    Table bare() {
        return bare;
    }

    List<Part> inline() {
        return inline;
    }

    /** Returns the constraints and indexes that are operations of their own. */
    List<Part> alone() {
        return alone;
    }
}
