package dev.autogen.codegen;

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
import dev.autogen.schema.CastContext;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import java.util.List;

/** Writes each operation as the call on {@code Operations} that records exactly it, its past aside. */
final class OperationCodeWriter implements Operation.Visitor<Expression> {

    static final OperationCodeWriter INSTANCE = new OperationCodeWriter();

    private OperationCodeWriter() {}

    static Call call(String method, QualifiedName owner, String... names) {
        return Call.operation(method, TextLiteral.of(owner.toString())).with(TextLiteral.all(List.of(names)));
    }

    @Override
    public Expression visitCreateTable(CreateTable operation) {
        Call call = call("createTable", operation.table().name());
        List<Expression> elements = TableCode.elements(operation.table());
        return elements.isEmpty() ? call : call.with(elements).onePerLine();
    }

    @Override
    public Expression visitDropTable(DropTable operation) {
        return call("dropTable", operation.table());
    }

    @Override
    public Expression visitRenameTable(RenameTable operation) {
        return call("renameTable", operation.table(), operation.newName());
    }

    @Override
    public Expression visitAddColumn(AddColumn operation) {
        return call("addColumn", operation.table()).with(ColumnCode.of(operation.column()));
    }

    @Override
    public Expression visitDropColumn(DropColumn operation) {
        return call("dropColumn", operation.table(), operation.column());
    }

    @Override
    public Expression visitRenameColumn(RenameColumn operation) {
        return call("renameColumn", operation.table(), operation.column(), operation.newName());
    }

    @Override
    public Expression visitAlterColumnType(AlterColumnType operation) {
        Call call =
                call("alterColumnType", operation.table(), operation.column()).with(TypeCode.of(operation.to()));
        return TypeCode.change(operation.using(), operation.collation())
                .map(call::with)
                .orElse(call);
    }

    @Override
    public Expression visitSetNotNull(SetNotNull operation) {
        return call("setNotNull", operation.table(), operation.column());
    }

    @Override
    public Expression visitDropNotNull(DropNotNull operation) {
        return call("dropNotNull", operation.table(), operation.column());
    }

    @Override
    public Expression visitSetDefault(SetDefault operation) {
        return call("setDefault", operation.table(), operation.column(), operation.expression());
    }

    @Override
    public Expression visitDropDefault(DropDefault operation) {
        return call("dropDefault", operation.table(), operation.column());
    }

    @Override
    public Expression visitSetIdentity(SetIdentity operation) {
        return call("setIdentity", operation.table(), operation.column())
                .with(SequenceCode.INSTANCE.visitIdentity(operation.identity()));
    }

    @Override
    public Expression visitDropIdentity(DropIdentity operation) {
        return call("dropIdentity", operation.table(), operation.column());
    }

    @Override
    public Expression visitSetGenerated(SetGenerated operation) {
        return operation.computed() == null
                ? call("dropGenerated", operation.table(), operation.column())
                : call("setGenerated", operation.table(), operation.column())
                        .with(SequenceCode.INSTANCE.visitComputed(operation.computed()));
    }

    @Override
    public Expression visitAddPrimaryKey(AddPrimaryKey operation) {
        return call("addPrimaryKey", operation.table()).with(ConstraintCode.of(operation.primaryKey()));
    }

    @Override
    public Expression visitAddForeignKey(AddForeignKey operation) {
        return call("addForeignKey", operation.table()).with(ConstraintCode.of(operation.foreignKey()));
    }

    @Override
    public Expression visitAddUnique(AddUnique operation) {
        return call("addUnique", operation.table()).with(ConstraintCode.of(operation.unique()));
    }

    @Override
    public Expression visitAddCheck(AddCheck operation) {
        return call("addCheck", operation.table()).with(ConstraintCode.of(operation.check()));
    }

    @Override
    public Expression visitAddExclusion(AddExclusion operation) {
        return call("addExclusion", operation.table()).with(ConstraintCode.of(operation.exclusion()));
    }

    @Override
    public Expression visitDropConstraint(DropConstraint operation) {
        return call("dropConstraint", operation.table(), operation.constraint());
    }

    @Override
    public Expression visitRenameConstraint(RenameConstraint operation) {
        return call("renameConstraint", operation.table(), operation.constraint(), operation.newName());
    }

    @Override
    public Expression visitValidateConstraint(ValidateConstraint operation) {
        return call("validateConstraint", operation.table(), operation.constraint());
    }

    @Override
    public Expression visitCreateIndex(CreateIndex operation) {
        return call("createIndex", operation.table()).with(IndexCode.of(operation.index()));
    }

    @Override
    public Expression visitDropIndex(DropIndex operation) {
        return call("dropIndex", operation.table(), operation.index());
    }

    @Override
    public Expression visitRenameIndex(RenameIndex operation) {
        return call("renameIndex", operation.table(), operation.index(), operation.newName());
    }

    @Override
    public Expression visitCreateSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        Call call = call("createSequence", sequence.name()).with(SequenceCode.options(sequence.options()));
        return sequence.ownedBy() == null ? call : call.with(SequenceCode.ownedBy(sequence.ownedBy()));
    }

    @Override
    public Expression visitAlterSequence(AlterSequence operation) {
        return call("alterSequence", operation.sequence()).with(SequenceCode.options(operation.options()));
    }

    @Override
    public Expression visitDropSequence(DropSequence operation) {
        return call("dropSequence", operation.sequence());
    }

    @Override
    public Expression visitRenameSequence(RenameSequence operation) {
        return call("renameSequence", operation.sequence(), operation.newName());
    }

    @Override
    public Expression visitCreateEnum(CreateEnum operation) {
        return call("createEnum", operation.type().name())
                .with(TextLiteral.all(operation.type().labels()));
    }

    @Override
    public Expression visitAddEnumValue(AddEnumValue operation) {
        return operation.before() == null
                ? call("addEnumValue", operation.type(), operation.label())
                : call("addEnumValueBefore", operation.type(), operation.label(), operation.before());
    }

    @Override
    public Expression visitRenameEnumValue(RenameEnumValue operation) {
        return call("renameEnumValue", operation.type(), operation.label(), operation.newLabel());
    }

    @Override
    public Expression visitRebuildEnum(RebuildEnum operation) {
        return call("rebuildEnum", operation.type())
                .with(EnumCode.labels(operation.labels()))
                .with(CompositeTypeCode.holders(operation.holders()))
                .with(operation.uses().stream().map(EnumCode::use).toList());
    }

    @Override
    public Expression visitDropEnum(DropEnum operation) {
        return call("dropEnum", operation.type());
    }

    @Override
    public Expression visitRenameEnum(RenameEnum operation) {
        return call("renameEnum", operation.type(), operation.newName());
    }

    @Override
    public Expression visitCreateView(CreateView operation) {
        return call("createView", operation.view().name())
                .with(TextBlock.of(operation.view().query()));
    }

    @Override
    public Expression visitDropView(DropView operation) {
        return call("dropView", operation.view());
    }

    @Override
    public Expression visitCreateAuxiliary(CreateAuxiliary operation) {
        return AuxiliaryCode.create(operation.object());
    }

    @Override
    public Expression visitDropAuxiliary(DropAuxiliary operation) {
        return AuxiliaryCode.drop(operation);
    }

    @Override
    public Expression visitCreateCast(CreateCast operation) {
        return call("createCast", operation.type()).with(EnumCode.cast(operation.cast()));
    }

    @Override
    public Expression visitDropCast(DropCast operation) {
        EnumCast cast = new EnumCast(operation.toEnum(), operation.other(), CastContext.EXPLICIT);
        return call("dropCast", operation.type()).with(EnumCode.cast(cast));
    }

    @Override
    public Expression visitCompositeType(CompositeTypeOperation operation) {
        return operation.accept(CompositeTypeCode.INSTANCE);
    }

    @Override
    public Expression visitDomain(DomainOperation operation) {
        return operation.accept(DomainCode.INSTANCE);
    }

    @Override
    public Expression visitCreateNamespace(CreateNamespace operation) {
        return Call.operation("createNamespace", TextLiteral.of(operation.namespace()));
    }

    @Override
    public Expression visitDropNamespace(DropNamespace operation) {
        return Call.operation("dropNamespace", TextLiteral.of(operation.namespace()));
    }

    @Override
    public Expression visitCreateExtension(CreateExtension operation) {
        return Call.operation("createExtension", TextLiteral.of(operation.extension()));
    }

    @Override
    public Expression visitDropExtension(DropExtension operation) {
        return Call.operation("dropExtension", TextLiteral.of(operation.extension()));
    }

    @Override
    public Expression visitSetComment(SetComment operation) {
        return CommentCode.of(operation);
    }

    @Override
    public Expression visitExecuteSql(ExecuteSql operation) {
        return Call.operation("execute", TextBlock.of(operation.sql()));
    }

    @Override
    public Expression visitRunCode(RunCode operation) {
        throw new CodeGenerationException("The code that runs as '" + operation.label()
                + "' has no source that autogen could write: copy its op.run(…) from the revision it comes from.");
    }

    @Override
    public Expression visitBackfill(Backfill operation) {
        return operation.value() == null
                ? call("backfill", operation.table(), operation.column())
                : call("backfill", operation.table(), operation.column(), operation.value());
    }

    @Override
    public Expression visitByHand(ByHand operation) {
        return ((Call) operation.operation().accept(this)).dot("byHand");
    }

    @Override
    public Expression visitCustom(CustomOperation operation) {
        return Word.of(operation.javaCode());
    }
}
