package dev.autogen.migration;

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
import dev.autogen.operation.EnumUse;
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
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.Computed;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableComment;
import dev.autogen.schema.TableElement;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records an operation as a migration does, by calling the method for it: a kind of operation that no method records breaks the build here.
 */
final class Replay implements Operation.Visitor<Consumer<Operations>> {

    static Consumer<Operations> of(Operation operation) {
        return operation.accept(new Replay());
    }

    private static Consumer<Operations> call(Consumer<Operations> call) {
        return call;
    }

    private static Operations marking(Operations op) {
        return (Operations) Proxy.newProxyInstance(
                Operations.class.getClassLoader(), new Class<?>[] {Operations.class}, (proxy, method, arguments) -> {
                    Made made = (Made) method.invoke(op, arguments);
                    made.byHand();
                    return made;
                });
    }

    private static TableElement[] elements(Table table) {
        List<TableElement> elements = new ArrayList<>(table.columns());
        if (table.primaryKey() != null) {
            elements.add(table.primaryKey());
        }
        elements.addAll(table.uniques());
        elements.addAll(table.checks());
        if (table.comment() != null) {
            elements.add(new TableComment(table.comment()));
        }
        return elements.toArray(TableElement[]::new);
    }

    @Override
    public Consumer<Operations> visitCreateTable(CreateTable operation) {
        return call(op -> op.createTable(operation.table().name().toString(), elements(operation.table())));
    }

    @Override
    public Consumer<Operations> visitDropTable(DropTable operation) {
        return call(op -> op.dropTable(operation.table().toString()));
    }

    @Override
    public Consumer<Operations> visitRenameTable(RenameTable operation) {
        return call(op -> op.renameTable(operation.table().toString(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitAddColumn(AddColumn operation) {
        return call(op -> op.addColumn(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitDropColumn(DropColumn operation) {
        return call(op -> op.dropColumn(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitRenameColumn(RenameColumn operation) {
        return call(op -> op.renameColumn(operation.table().toString(), operation.column(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitAlterColumnType(AlterColumnType operation) {
        TypeChange change = new TypeChange(operation.using(), operation.collation());
        return change.equals(new TypeChange(null, null))
                ? call(op -> op.alterColumnType(operation.table().toString(), operation.column(), operation.to()))
                : call(op ->
                        op.alterColumnType(operation.table().toString(), operation.column(), operation.to(), change));
    }

    @Override
    public Consumer<Operations> visitSetNotNull(SetNotNull operation) {
        return call(op -> op.setNotNull(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitDropNotNull(DropNotNull operation) {
        return call(op -> op.dropNotNull(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitSetDefault(SetDefault operation) {
        return call(op -> op.setDefault(operation.table().toString(), operation.column(), operation.expression()));
    }

    @Override
    public Consumer<Operations> visitDropDefault(DropDefault operation) {
        return call(op -> op.dropDefault(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitSetIdentity(SetIdentity operation) {
        return call(op -> op.setIdentity(operation.table().toString(), operation.column(), operation.identity()));
    }

    @Override
    public Consumer<Operations> visitDropIdentity(DropIdentity operation) {
        return call(op -> op.dropIdentity(operation.table().toString(), operation.column()));
    }

    @Override
    public Consumer<Operations> visitSetGenerated(SetGenerated operation) {
        Computed computed = operation.computed();
        return computed == null
                ? call(op -> op.dropGenerated(operation.table().toString(), operation.column()))
                : call(op -> op.setGenerated(operation.table().toString(), operation.column(), computed));
    }

    @Override
    public Consumer<Operations> visitAddPrimaryKey(AddPrimaryKey operation) {
        return call(op -> op.addPrimaryKey(operation.table().toString(), operation.primaryKey()));
    }

    @Override
    public Consumer<Operations> visitAddForeignKey(AddForeignKey operation) {
        return call(op -> op.addForeignKey(operation.table().toString(), operation.foreignKey()));
    }

    @Override
    public Consumer<Operations> visitAddUnique(AddUnique operation) {
        return call(op -> op.addUnique(operation.table().toString(), operation.unique()));
    }

    @Override
    public Consumer<Operations> visitAddCheck(AddCheck operation) {
        return call(op -> op.addCheck(operation.table().toString(), operation.check()));
    }

    @Override
    public Consumer<Operations> visitAddExclusion(AddExclusion operation) {
        return call(op -> op.addExclusion(operation.table().toString(), operation.exclusion()));
    }

    @Override
    public Consumer<Operations> visitDropConstraint(DropConstraint operation) {
        return call(op -> op.dropConstraint(operation.table().toString(), operation.constraint()));
    }

    @Override
    public Consumer<Operations> visitRenameConstraint(RenameConstraint operation) {
        return call(
                op -> op.renameConstraint(operation.table().toString(), operation.constraint(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitValidateConstraint(ValidateConstraint operation) {
        return call(op -> op.validateConstraint(operation.table().toString(), operation.constraint()));
    }

    @Override
    public Consumer<Operations> visitCreateIndex(CreateIndex operation) {
        return call(op -> op.createIndex(operation.table().toString(), operation.index()));
    }

    @Override
    public Consumer<Operations> visitDropIndex(DropIndex operation) {
        return call(op -> op.dropIndex(operation.table().toString(), operation.index()));
    }

    @Override
    public Consumer<Operations> visitRenameIndex(RenameIndex operation) {
        return call(op -> op.renameIndex(operation.table().toString(), operation.index(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitCreateSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        ColumnReference owner = sequence.ownedBy();
        return owner == null
                ? call(op -> op.createSequence(sequence.name().toString(), sequence.options()))
                : call(op -> op.createSequence(sequence.name().toString(), sequence.options(), owner));
    }

    @Override
    public Consumer<Operations> visitAlterSequence(AlterSequence operation) {
        return call(op -> op.alterSequence(operation.sequence().toString(), operation.options()));
    }

    @Override
    public Consumer<Operations> visitDropSequence(DropSequence operation) {
        return call(op -> op.dropSequence(operation.sequence().toString()));
    }

    @Override
    public Consumer<Operations> visitRenameSequence(RenameSequence operation) {
        return call(op -> op.renameSequence(operation.sequence().toString(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitCreateEnum(CreateEnum operation) {
        return call(op -> op.createEnum(
                operation.type().name().toString(), operation.type().labels().toArray(String[]::new)));
    }

    @Override
    public Consumer<Operations> visitAddEnumValue(AddEnumValue operation) {
        String before = operation.before();
        return before == null
                ? call(op -> op.addEnumValue(operation.type().toString(), operation.label()))
                : call(op -> op.addEnumValueBefore(operation.type().toString(), operation.label(), before));
    }

    @Override
    public Consumer<Operations> visitRenameEnumValue(RenameEnumValue operation) {
        return call(op -> op.renameEnumValue(operation.type().toString(), operation.label(), operation.newLabel()));
    }

    @Override
    public Consumer<Operations> visitRebuildEnum(RebuildEnum operation) {
        String type = operation.type().toString();
        EnumUse[] uses = operation.uses().toArray(EnumUse[]::new);
        return operation.holders().isEmpty()
                ? call(op -> op.rebuildEnum(type, operation.labels(), uses))
                : call(op -> op.rebuildEnum(type, operation.labels(), operation.holders(), uses));
    }

    @Override
    public Consumer<Operations> visitDropEnum(DropEnum operation) {
        return call(op -> op.dropEnum(operation.type().toString()));
    }

    @Override
    public Consumer<Operations> visitRenameEnum(RenameEnum operation) {
        return call(op -> op.renameEnum(operation.type().toString(), operation.newName()));
    }

    @Override
    public Consumer<Operations> visitCreateView(CreateView operation) {
        return call(op -> op.createView(
                operation.view().name().toString(), operation.view().query()));
    }

    @Override
    public Consumer<Operations> visitDropView(DropView operation) {
        return call(op -> op.dropView(operation.view().toString()));
    }

    @Override
    public Consumer<Operations> visitCreateAuxiliary(CreateAuxiliary operation) {
        return call(op -> op.createAuxiliary(operation.object()));
    }

    @Override
    public Consumer<Operations> visitDropAuxiliary(DropAuxiliary operation) {
        return call(
                op -> op.dropAuxiliary(operation.name(), operation.statements().toArray(String[]::new)));
    }

    @Override
    public Consumer<Operations> visitCreateCast(CreateCast operation) {
        return call(op -> op.createCast(operation.type().toString(), operation.cast()));
    }

    @Override
    public Consumer<Operations> visitDropCast(DropCast operation) {
        EnumCast cast = new EnumCast(operation.toEnum(), operation.other(), CastContext.EXPLICIT);
        return call(op -> op.dropCast(operation.type().toString(), cast));
    }

    @Override
    public Consumer<Operations> visitDomain(DomainOperation operation) {
        return operation.accept(DomainReplay.INSTANCE);
    }

    @Override
    public Consumer<Operations> visitCompositeType(CompositeTypeOperation operation) {
        return operation.accept(CompositeTypeReplay.INSTANCE);
    }

    @Override
    public Consumer<Operations> visitCreateNamespace(CreateNamespace operation) {
        return call(op -> op.createNamespace(operation.namespace()));
    }

    @Override
    public Consumer<Operations> visitDropNamespace(DropNamespace operation) {
        return call(op -> op.dropNamespace(operation.namespace()));
    }

    @Override
    public Consumer<Operations> visitCreateExtension(CreateExtension operation) {
        return call(op -> op.createExtension(operation.extension()));
    }

    @Override
    public Consumer<Operations> visitDropExtension(DropExtension operation) {
        return call(op -> op.dropExtension(operation.extension()));
    }

    @Override
    public Consumer<Operations> visitSetComment(SetComment operation) {
        return CommentReplay.of(operation);
    }

    @Override
    public Consumer<Operations> visitExecuteSql(ExecuteSql operation) {
        return call(op -> op.execute(operation.sql()));
    }

    @Override
    public Consumer<Operations> visitRunCode(RunCode operation) {
        return call(op -> op.run(operation.label(), operation.code()));
    }

    @Override
    public Consumer<Operations> visitBackfill(Backfill operation) {
        String value = operation.value();
        return value == null
                ? call(op -> op.backfill(operation.table().toString(), operation.column()))
                : call(op -> op.backfill(operation.table().toString(), operation.column(), value));
    }

    @Override
    public Consumer<Operations> visitByHand(ByHand operation) {
        return op -> operation.operation().accept(this).accept(marking(op));
    }

    @Override
    public Consumer<Operations> visitCustom(CustomOperation operation) {
        return call(op -> op.apply(operation));
    }
}
