package dev.autogen.sql;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.ByHand;
import dev.autogen.operation.CompositeTypeOperation;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.DomainOperation;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.DropExtension;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.RunCode;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.operation.ValidateConstraint;
import java.util.List;

/**
 * Renders operations as PostgreSQL statements, in their order: {@code new SqlRenderer().render(operations)}. The same operations give the same text, on any
 * version of PostgreSQL, whatever their past. Without state.
 */
public final class SqlRenderer implements Operation.Visitor<List<SqlStatement>> {

    /** Returns the statements of all operations. */
    public List<SqlStatement> render(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> render(operation).stream())
                .toList();
    }

    /** Returns the statements of one operation. */
    public List<SqlStatement> render(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public List<SqlStatement> visitCreateTable(CreateTable operation) {
        return TableSql.create(operation.table());
    }

    @Override
    public List<SqlStatement> visitDropTable(DropTable operation) {
        return TableSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameTable(RenameTable operation) {
        return TableSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitAddColumn(AddColumn operation) {
        return ColumnSql.add(operation);
    }

    @Override
    public List<SqlStatement> visitDropColumn(DropColumn operation) {
        return ColumnSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameColumn(RenameColumn operation) {
        return ColumnSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitAlterColumnType(AlterColumnType operation) {
        return ColumnSql.alterType(operation);
    }

    @Override
    public List<SqlStatement> visitSetNotNull(SetNotNull operation) {
        return ColumnSql.setNotNull(operation);
    }

    @Override
    public List<SqlStatement> visitDropNotNull(DropNotNull operation) {
        return ColumnSql.dropNotNull(operation);
    }

    @Override
    public List<SqlStatement> visitSetDefault(SetDefault operation) {
        return ColumnSql.setDefault(operation);
    }

    @Override
    public List<SqlStatement> visitDropDefault(DropDefault operation) {
        return ColumnSql.dropDefault(operation);
    }

    @Override
    public List<SqlStatement> visitSetIdentity(SetIdentity operation) {
        return ColumnSql.setIdentity(operation);
    }

    @Override
    public List<SqlStatement> visitDropIdentity(DropIdentity operation) {
        return ColumnSql.dropIdentity(operation);
    }

    @Override
    public List<SqlStatement> visitSetGenerated(SetGenerated operation) {
        return ColumnSql.setGenerated(operation);
    }

    @Override
    public List<SqlStatement> visitAddPrimaryKey(AddPrimaryKey operation) {
        return ConstraintSql.add(operation.table(), operation.primaryKey());
    }

    @Override
    public List<SqlStatement> visitAddForeignKey(AddForeignKey operation) {
        return ConstraintSql.add(operation.table(), operation.foreignKey());
    }

    @Override
    public List<SqlStatement> visitAddUnique(AddUnique operation) {
        return ConstraintSql.add(operation.table(), operation.unique());
    }

    @Override
    public List<SqlStatement> visitAddCheck(AddCheck operation) {
        return ConstraintSql.add(operation.table(), operation.check());
    }

    @Override
    public List<SqlStatement> visitAddExclusion(AddExclusion operation) {
        return ConstraintSql.add(operation.table(), operation.exclusion());
    }

    @Override
    public List<SqlStatement> visitDropConstraint(DropConstraint operation) {
        return ConstraintSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameConstraint(RenameConstraint operation) {
        return ConstraintSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitValidateConstraint(ValidateConstraint operation) {
        return ConstraintSql.validate(operation);
    }

    @Override
    public List<SqlStatement> visitCreateIndex(CreateIndex operation) {
        return IndexSql.create(operation.table(), operation.index());
    }

    @Override
    public List<SqlStatement> visitDropIndex(DropIndex operation) {
        return IndexSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameIndex(RenameIndex operation) {
        return IndexSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitCreateSequence(CreateSequence operation) {
        return SequenceSql.create(operation.sequence());
    }

    @Override
    public List<SqlStatement> visitAlterSequence(AlterSequence operation) {
        return SequenceSql.alter(operation);
    }

    @Override
    public List<SqlStatement> visitDropSequence(DropSequence operation) {
        return SequenceSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameSequence(RenameSequence operation) {
        return SequenceSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitCreateEnum(CreateEnum operation) {
        return EnumSql.create(operation.type());
    }

    @Override
    public List<SqlStatement> visitAddEnumValue(AddEnumValue operation) {
        return EnumSql.addValue(operation);
    }

    @Override
    public List<SqlStatement> visitRenameEnumValue(RenameEnumValue operation) {
        return EnumSql.renameValue(operation);
    }

    @Override
    public List<SqlStatement> visitRebuildEnum(RebuildEnum operation) {
        return EnumSql.rebuild(operation);
    }

    @Override
    public List<SqlStatement> visitDropEnum(DropEnum operation) {
        return EnumSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitRenameEnum(RenameEnum operation) {
        return EnumSql.rename(operation);
    }

    @Override
    public List<SqlStatement> visitCreateView(CreateView operation) {
        return ViewSql.create(operation.view());
    }

    @Override
    public List<SqlStatement> visitDropView(DropView operation) {
        return ViewSql.drop(operation);
    }

    @Override
    public List<SqlStatement> visitCreateAuxiliary(CreateAuxiliary operation) {
        return WrittenSql.statements(operation.object().create());
    }

    @Override
    public List<SqlStatement> visitDropAuxiliary(DropAuxiliary operation) {
        return WrittenSql.statements(operation.statements());
    }

    @Override
    public List<SqlStatement> visitCreateCast(CreateCast operation) {
        return EnumSql.createCast(operation);
    }

    @Override
    public List<SqlStatement> visitDropCast(DropCast operation) {
        return EnumSql.dropCast(operation);
    }

    @Override
    public List<SqlStatement> visitCompositeType(CompositeTypeOperation operation) {
        return operation.accept(CompositeTypeSql.INSTANCE);
    }

    @Override
    public List<SqlStatement> visitDomain(DomainOperation operation) {
        return operation.accept(DomainSql.INSTANCE);
    }

    @Override
    public List<SqlStatement> visitCreateNamespace(CreateNamespace operation) {
        return NamespaceSql.create(operation.namespace());
    }

    @Override
    public List<SqlStatement> visitDropNamespace(DropNamespace operation) {
        return NamespaceSql.drop(operation.namespace());
    }

    @Override
    public List<SqlStatement> visitCreateExtension(CreateExtension operation) {
        return NamespaceSql.createExtension(operation.extension());
    }

    @Override
    public List<SqlStatement> visitDropExtension(DropExtension operation) {
        return NamespaceSql.dropExtension(operation.extension());
    }

    @Override
    public List<SqlStatement> visitSetComment(SetComment operation) {
        return List.of(CommentSql.set(operation.target(), operation.comment()));
    }

    @Override
    public List<SqlStatement> visitExecuteSql(ExecuteSql operation) {
        return DataSql.execute(operation);
    }

    @Override
    public List<SqlStatement> visitRunCode(RunCode operation) {
        return List.of(SqlStatement.code(operation));
    }

    @Override
    public List<SqlStatement> visitBackfill(Backfill operation) {
        return DataSql.backfill(operation);
    }

    @Override
    public List<SqlStatement> visitByHand(ByHand operation) {
        return operation.operation().accept(this);
    }

    @Override
    public List<SqlStatement> visitCustom(CustomOperation operation) {
        return operation.statements().stream().map(WrittenSql::statement).toList();
    }
}
