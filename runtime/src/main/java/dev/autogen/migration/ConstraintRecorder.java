package dev.autogen.migration;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.ValidateConstraint;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.sql.KeyChanges;
import java.util.List;

/** Writes down what a migration calls about constraints and indexes. */
abstract class ConstraintRecorder extends TypeRecorder {

    ConstraintRecorder(List<Operation> recorded) {
        super(recorded);
    }

    @Override
    public Made addPrimaryKey(String table, PrimaryKey primaryKey) {
        return made(new AddPrimaryKey(name(table), primaryKey));
    }

    @Override
    public Made addForeignKey(String table, ForeignKey foreignKey) {
        return made(new AddForeignKey(name(table), foreignKey));
    }

    @Override
    public Made addUnique(String table, UniqueConstraint unique) {
        return made(new AddUnique(name(table), unique));
    }

    @Override
    public Made addCheck(String table, CheckConstraint check) {
        return made(new AddCheck(name(table), check));
    }

    @Override
    public Made addExclusion(String table, ExclusionConstraint exclusion) {
        return made(new AddExclusion(name(table), exclusion));
    }

    @Override
    public void dropConstraint(String table, String constraint) {
        recorded.add(new DropConstraint(name(table), constraint, null));
    }

    @Override
    public void renameConstraint(String table, String constraint, String newName) {
        recorded.add(new RenameConstraint(name(table), constraint, newName));
    }

    @Override
    public void validateConstraint(String table, String constraint) {
        recorded.add(new ValidateConstraint(name(table), constraint, null));
    }

    @Override
    public void alterConstraint(String table, String constraint, Deferrability deferrability) {
        execute(KeyChanges.defer(name(table), constraint, deferrability));
    }

    @Override
    public void setEnforced(String table, String constraint, boolean enforced) {
        execute(KeyChanges.enforce(name(table), constraint, enforced));
    }

    @Override
    public void setInherited(String table, String constraint, boolean inherited) {
        execute(KeyChanges.inherit(name(table), constraint, inherited));
    }

    @Override
    public void addNotNull(String table, NotNull notNull) {
        execute(KeyChanges.addNotNull(
                name(table), notNull.name(), notNull.column(), notNull.noInherit(), notNull.validated()));
    }

    @Override
    public Made createIndex(String table, Index index) {
        return made(new CreateIndex(name(table), index));
    }

    @Override
    public void dropIndex(String table, String index) {
        recorded.add(new DropIndex(name(table), index, null));
    }

    @Override
    public void renameIndex(String table, String index, String newName) {
        recorded.add(new RenameIndex(name(table), index, newName));
    }

    @Override
    public void attachIndex(String table, String index, String partition, String partitionIndex) {
        execute(KeyChanges.attachIndex(name(table), index, name(partition), partitionIndex));
    }

    @Override
    public void setIndexParameter(String table, String index, String parameter, String value) {
        execute(KeyChanges.setIndexParameter(name(table), index, parameter, value));
    }

    @Override
    public void resetIndexParameter(String table, String index, String parameter) {
        execute(KeyChanges.resetIndexParameter(name(table), index, parameter));
    }

    @Override
    public void setIndexStatistics(String table, String index, int key, int target) {
        execute(KeyChanges.setIndexStatistics(name(table), index, key, target));
    }

    @Override
    public void setIndexTablespace(String table, String index, String tablespace) {
        execute(KeyChanges.setIndexTablespace(name(table), index, tablespace));
    }
}
