package dev.autogen.operation;

import static dev.autogen.schema.ObjectKind.AUXILIARY;
import static dev.autogen.schema.ObjectKind.CAST;
import static dev.autogen.schema.ObjectKind.COLUMN;
import static dev.autogen.schema.ObjectKind.CONSTRAINT;
import static dev.autogen.schema.ObjectKind.ENUM;
import static dev.autogen.schema.ObjectKind.ENUM_VALUE;
import static dev.autogen.schema.ObjectKind.EXTENSION;
import static dev.autogen.schema.ObjectKind.INDEX;
import static dev.autogen.schema.ObjectKind.NAMESPACE;
import static dev.autogen.schema.ObjectKind.SEQUENCE;
import static dev.autogen.schema.ObjectKind.TABLE;
import static dev.autogen.schema.ObjectKind.VIEW;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/** Returns the object that an operation is about, under the name it has before; empty for SQL and code, which autogen does not read. */
public final class OperationObject implements Operation.Visitor<Optional<ObjectName>> {

    private static final OperationObject INSTANCE = new OperationObject();

    private OperationObject() {}

    public static Optional<ObjectName> of(Operation operation) {
        return operation.accept(INSTANCE);
    }

    private static Optional<ObjectName> of(ObjectKind kind, QualifiedName owner) {
        return Optional.of(ObjectName.of(kind, owner));
    }

    private static Optional<ObjectName> of(ObjectKind kind, QualifiedName owner, String member) {
        return Optional.of(ObjectName.of(kind, owner, member));
    }

    private static Optional<ObjectName> constraint(QualifiedName table, Constraint constraint) {
        return Optional.of(ObjectName.of(CONSTRAINT, table, Past.name(constraint)));
    }

    @Override
    public Optional<ObjectName> visitCreateTable(CreateTable operation) {
        return of(TABLE, operation.table().name());
    }

    @Override
    public Optional<ObjectName> visitDropTable(DropTable operation) {
        return of(TABLE, operation.table());
    }

    @Override
    public Optional<ObjectName> visitRenameTable(RenameTable operation) {
        return of(TABLE, operation.table());
    }

    @Override
    public Optional<ObjectName> visitAddColumn(AddColumn operation) {
        return of(COLUMN, operation.table(), operation.column().name());
    }

    @Override
    public Optional<ObjectName> visitDropColumn(DropColumn operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitRenameColumn(RenameColumn operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitAlterColumnType(AlterColumnType operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitSetNotNull(SetNotNull operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitDropNotNull(DropNotNull operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitSetDefault(SetDefault operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitDropDefault(DropDefault operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitSetIdentity(SetIdentity operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitDropIdentity(DropIdentity operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitSetGenerated(SetGenerated operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitAddPrimaryKey(AddPrimaryKey operation) {
        return constraint(operation.table(), operation.primaryKey());
    }

    @Override
    public Optional<ObjectName> visitAddForeignKey(AddForeignKey operation) {
        return constraint(operation.table(), operation.foreignKey());
    }

    @Override
    public Optional<ObjectName> visitAddUnique(AddUnique operation) {
        return constraint(operation.table(), operation.unique());
    }

    @Override
    public Optional<ObjectName> visitAddCheck(AddCheck operation) {
        return constraint(operation.table(), operation.check());
    }

    @Override
    public Optional<ObjectName> visitAddExclusion(AddExclusion operation) {
        return constraint(operation.table(), operation.exclusion());
    }

    @Override
    public Optional<ObjectName> visitDropConstraint(DropConstraint operation) {
        return of(CONSTRAINT, operation.table(), operation.constraint());
    }

    @Override
    public Optional<ObjectName> visitRenameConstraint(RenameConstraint operation) {
        return of(CONSTRAINT, operation.table(), operation.constraint());
    }

    @Override
    public Optional<ObjectName> visitValidateConstraint(ValidateConstraint operation) {
        return of(CONSTRAINT, operation.table(), operation.constraint());
    }

    @Override
    public Optional<ObjectName> visitCreateIndex(CreateIndex operation) {
        return of(INDEX, operation.table(), Past.name(operation.index()));
    }

    @Override
    public Optional<ObjectName> visitDropIndex(DropIndex operation) {
        return of(INDEX, operation.table(), operation.index());
    }

    @Override
    public Optional<ObjectName> visitRenameIndex(RenameIndex operation) {
        return of(INDEX, operation.table(), operation.index());
    }

    @Override
    public Optional<ObjectName> visitCreateSequence(CreateSequence operation) {
        return of(SEQUENCE, operation.sequence().name());
    }

    @Override
    public Optional<ObjectName> visitAlterSequence(AlterSequence operation) {
        return of(SEQUENCE, operation.sequence());
    }

    @Override
    public Optional<ObjectName> visitDropSequence(DropSequence operation) {
        return of(SEQUENCE, operation.sequence());
    }

    @Override
    public Optional<ObjectName> visitRenameSequence(RenameSequence operation) {
        return of(SEQUENCE, operation.sequence());
    }

    @Override
    public Optional<ObjectName> visitCreateEnum(CreateEnum operation) {
        return of(ENUM, operation.type().name());
    }

    @Override
    public Optional<ObjectName> visitAddEnumValue(AddEnumValue operation) {
        return of(ENUM_VALUE, operation.type(), operation.label());
    }

    @Override
    public Optional<ObjectName> visitRenameEnumValue(RenameEnumValue operation) {
        return of(ENUM_VALUE, operation.type(), operation.label());
    }

    @Override
    public Optional<ObjectName> visitRebuildEnum(RebuildEnum operation) {
        return of(ENUM, operation.type());
    }

    @Override
    public Optional<ObjectName> visitDropEnum(DropEnum operation) {
        return of(ENUM, operation.type());
    }

    @Override
    public Optional<ObjectName> visitRenameEnum(RenameEnum operation) {
        return of(ENUM, operation.type());
    }

    @Override
    public Optional<ObjectName> visitCreateView(CreateView operation) {
        return of(VIEW, operation.view().name());
    }

    @Override
    public Optional<ObjectName> visitDropView(DropView operation) {
        return of(VIEW, operation.view());
    }

    @Override
    public Optional<ObjectName> visitCreateAuxiliary(CreateAuxiliary operation) {
        return of(AUXILIARY, QualifiedName.of(operation.object().name()));
    }

    @Override
    public Optional<ObjectName> visitDropAuxiliary(DropAuxiliary operation) {
        return of(AUXILIARY, QualifiedName.of(operation.name()));
    }

    @Override
    public Optional<ObjectName> visitCreateCast(CreateCast operation) {
        return of(CAST, operation.type(), operation.cast().member());
    }

    @Override
    public Optional<ObjectName> visitDropCast(DropCast operation) {
        return of(CAST, operation.type(), (operation.toEnum() ? "from " : "to ") + operation.other());
    }

    @Override
    public Optional<ObjectName> visitCompositeType(CompositeTypeOperation operation) {
        return Optional.of(operation.accept(CompositeTypeObject.INSTANCE));
    }

    @Override
    public Optional<ObjectName> visitDomain(DomainOperation operation) {
        return of(ObjectKind.DOMAIN, operation.accept(DomainObject.INSTANCE));
    }

    @Override
    public Optional<ObjectName> visitCreateNamespace(CreateNamespace operation) {
        return of(NAMESPACE, QualifiedName.of(operation.namespace()));
    }

    @Override
    public Optional<ObjectName> visitDropNamespace(DropNamespace operation) {
        return of(NAMESPACE, QualifiedName.of(operation.namespace()));
    }

    @Override
    public Optional<ObjectName> visitCreateExtension(CreateExtension operation) {
        return of(EXTENSION, QualifiedName.of(operation.extension()));
    }

    @Override
    public Optional<ObjectName> visitDropExtension(DropExtension operation) {
        return of(EXTENSION, QualifiedName.of(operation.extension()));
    }

    @Override
    public Optional<ObjectName> visitSetComment(SetComment operation) {
        return Optional.of(operation.target());
    }

    @Override
    public Optional<ObjectName> visitExecuteSql(ExecuteSql operation) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectName> visitRunCode(RunCode operation) {
        return Optional.empty();
    }

    @Override
    public Optional<ObjectName> visitBackfill(Backfill operation) {
        return of(COLUMN, operation.table(), operation.column());
    }

    @Override
    public Optional<ObjectName> visitByHand(ByHand operation) {
        return operation.operation().accept(this);
    }

    @Override
    public Optional<ObjectName> visitCustom(CustomOperation operation) {
        return Optional.empty();
    }
}
