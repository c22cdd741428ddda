package dev.autogen.differ;

import dev.autogen.differ.Rank.Stage;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.ValidateConstraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Plans what happens to constraints and indexes. */
final class PartPlanner {

    private final Requirements requirements;
    private final List<PlannedStep> steps;

    PartPlanner(Requirements requirements, List<PlannedStep> steps) {
        this.requirements = requirements;
        this.steps = steps;
    }

    /**
     * Plans the change of one part, renames aside.
     *
     * @param group the table's place among those that change
     */
    void plan(TableChange table, Match<Part> part, int group) {
        if (part.isAdded()) {
            add(table.target(), part.after(), Stage.TABLES, group);
        } else if (part.isDropped()) {
            drop(table.actual(), part.before(), Stage.TABLES, group);
        } else if (!part.isSame()) {
            change(table, part, group);
        }
    }

    private void change(TableChange table, Match<Part> part, int group) {
        if (!PartChange.outlives(part)) {
            drop(table.actual(), part.before(), Stage.TABLES, group);
            add(table.target(), part.after(), Stage.TABLES, group);
            return;
        }
        String name = part.after().requireName();
        Part renamed = part.before().named(name);
        if (PartChange.isValidation(renamed, part.after())) {
            steps.add(new PlannedStep(
                            new Rank(Stage.TABLES, group, Rank.Step.VALIDATE, name),
                            new ValidateConstraint(table.name(), name, ((ConstraintPart) renamed).constraint()))
                    .needs(Key.of(Key.Kind.CONSTRAINT_NAME, table.name(), name))
                    .needs(requirements.ofPart(table.target(), part.after())));
        } else if (renamed instanceof IndexPart before && part.after() instanceof IndexPart after) {
            comment(table.name(), before.index(), after.index(), group);
        }
    }

    private void comment(QualifiedName table, Index before, Index after, int group) {
        String name = Objects.requireNonNull(after.name());
        if (!Objects.equals(before.comment(), after.comment())) {
            steps.add(new PlannedStep(
                            new Rank(Stage.TABLES, group, Rank.Step.COMMENT, "index " + name),
                            new SetComment(
                                    ObjectName.of(ObjectKind.INDEX, table, name), after.comment(), before.comment()))
                    .needs(Key.relationName(table.withName(name))));
        }
    }

    /** Plans a constraint or index of a table as it becomes. */
    void add(Table table, Part part, Stage stage, int group) {
        boolean foreignKey = part.foreignKey() != null;
        Rank rank = foreignKey
                ? new Rank(Stage.FOREIGN_KEYS, 0, Rank.Step.ADD_PART, table.name() + " " + part.requireName())
                : new Rank(stage, group, Rank.Step.ADD_PART, partRank(part));
        steps.add(new PlannedStep(rank, part.add(table.name()))
                .creates(keys(table.name(), part))
                .needs(Key.table(table.name()))
                .needs(requirements.ofPart(table, part)));
    }

    /** Plans that a constraint or index of a table as it is goes. */
    void drop(Table table, Part part, Stage stage, int group) {
        Rank.Step step = part.foreignKey() != null ? Rank.Step.DROP_FOREIGN_KEY : Rank.Step.DROP_PART;
        steps.add(new PlannedStep(new Rank(stage, group, step, partRank(part)), part.drop(table.name()))
                .drops(keys(table.name(), part))
                .needsOld(Key.table(table.name()))
                .needsOld(requirements.ofPart(table, part)));
    }

    /** Keys first, then what else has to be true, then indexes. */
    private static String partRank(Part part) {
        if (part instanceof IndexPart) {
            return "3 " + part.requireName();
        }
        boolean primary = ((ConstraintPart) part).constraint() instanceof PrimaryKey;
        return (primary ? "0 " : part.key().isEmpty() ? "2 " : "1 ") + part.requireName();
    }

    /** Returns what a constraint or index takes for itself: its names, and what foreign keys may stand on. */
    static Set<Key> keys(QualifiedName table, Part part) {
        Set<Key> keys = new LinkedHashSet<>(nameKeys(table, part, part.requireName()));
        if (part instanceof ConstraintPart constraint && constraint.constraint() instanceof PrimaryKey) {
            keys.add(Key.of(Key.Kind.PRIMARY_KEY, table));
        }
        if (!part.key().isEmpty()) {
            keys.add(Key.uniqueColumns(table, part.key()));
        }
        return keys;
    }

    static List<Key> nameKeys(QualifiedName table, Part part, String name) {
        List<Key> keys = new ArrayList<>();
        if (part.isRelation()) {
            keys.add(Key.relationName(table.withName(name)));
        }
        if (part instanceof ConstraintPart) {
            keys.add(Key.of(Key.Kind.CONSTRAINT_NAME, table, name));
        }
        return keys;
    }
}
