package dev.autogen.operation;

import java.util.List;

/**
 * One intended step of a migration. The differ emits operations, codegen renders them as Java, the runtime renders them as SQL.
 *
 * <p>A change carries what was before, a drop what it dropped, where the planner knows it, so that it can be reversed. That past is no part of what an
 * operation does: {@link #withoutPast()} is what a generated migration records.
 */
public sealed interface Operation
        permits AddCheck,
                AddColumn,
                AddEnumValue,
                AddExclusion,
                AddForeignKey,
                AddPrimaryKey,
                AddUnique,
                AlterColumnType,
                AlterSequence,
                Backfill,
                CompositeTypeOperation,
                CreateCast,
                ByHand,
                CreateAuxiliary,
                DomainOperation,
                CreateEnum,
                CreateExtension,
                CreateIndex,
                CreateNamespace,
                CreateSequence,
                CreateTable,
                CreateView,
                DropAuxiliary,
                DropCast,
                DropColumn,
                DropConstraint,
                DropDefault,
                DropEnum,
                DropExtension,
                DropIdentity,
                DropIndex,
                DropNamespace,
                DropNotNull,
                DropSequence,
                DropTable,
                DropView,
                ExecuteSql,
                RebuildEnum,
                RenameColumn,
                RenameConstraint,
                RenameEnum,
                RenameEnumValue,
                RenameIndex,
                RenameSequence,
                RenameTable,
                RunCode,
                SetComment,
                SetDefault,
                SetGenerated,
                SetIdentity,
                SetNotNull,
                ValidateConstraint,
                CustomOperation {

    <R> R accept(Visitor<R> visitor);

    /**
     * Returns what undoes this operation, in order; empty if there is nothing to undo.
     *
     * @throws IrreversibleOperationException if the past is not known, or there is no way back
     */
    List<Operation> reverse();

    /** Returns the operation with nothing but what its SQL needs. */
    default Operation withoutPast() {
        return this;
    }

    /** Returns the kind as JSON and reports spell it: {@code addColumn}. */
    default String kind() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** One method per kind of operation, so that a new kind breaks the build wherever it is not handled yet. */
    interface Visitor<R> {
        R visitCreateTable(CreateTable operation);

        R visitDropTable(DropTable operation);

        R visitRenameTable(RenameTable operation);

        R visitAddColumn(AddColumn operation);

        R visitDropColumn(DropColumn operation);

        R visitRenameColumn(RenameColumn operation);

        R visitAlterColumnType(AlterColumnType operation);

        R visitSetNotNull(SetNotNull operation);

        R visitDropNotNull(DropNotNull operation);

        R visitSetDefault(SetDefault operation);

        R visitDropDefault(DropDefault operation);

        R visitSetIdentity(SetIdentity operation);

        R visitDropIdentity(DropIdentity operation);

        R visitSetGenerated(SetGenerated operation);

        R visitAddPrimaryKey(AddPrimaryKey operation);

        R visitAddForeignKey(AddForeignKey operation);

        R visitAddUnique(AddUnique operation);

        R visitAddCheck(AddCheck operation);

        R visitAddExclusion(AddExclusion operation);

        R visitDropConstraint(DropConstraint operation);

        R visitRenameConstraint(RenameConstraint operation);

        R visitValidateConstraint(ValidateConstraint operation);

        R visitCreateIndex(CreateIndex operation);

        R visitDropIndex(DropIndex operation);

        R visitRenameIndex(RenameIndex operation);

        R visitCreateSequence(CreateSequence operation);

        R visitAlterSequence(AlterSequence operation);

        R visitDropSequence(DropSequence operation);

        R visitRenameSequence(RenameSequence operation);

        R visitCreateEnum(CreateEnum operation);

        R visitAddEnumValue(AddEnumValue operation);

        R visitRenameEnumValue(RenameEnumValue operation);

        R visitRebuildEnum(RebuildEnum operation);

        R visitDropEnum(DropEnum operation);

        R visitRenameEnum(RenameEnum operation);

        R visitCreateView(CreateView operation);

        R visitDropView(DropView operation);

        R visitCreateAuxiliary(CreateAuxiliary operation);

        R visitDropAuxiliary(DropAuxiliary operation);

        R visitCreateCast(CreateCast operation);

        R visitDropCast(DropCast operation);

        R visitCompositeType(CompositeTypeOperation operation);

        R visitDomain(DomainOperation operation);

        R visitCreateNamespace(CreateNamespace operation);

        R visitDropNamespace(DropNamespace operation);

        R visitCreateExtension(CreateExtension operation);

        R visitDropExtension(DropExtension operation);

        R visitSetComment(SetComment operation);

        R visitExecuteSql(ExecuteSql operation);

        R visitRunCode(RunCode operation);

        R visitBackfill(Backfill operation);

        R visitByHand(ByHand operation);

        R visitCustom(CustomOperation operation);
    }
}
