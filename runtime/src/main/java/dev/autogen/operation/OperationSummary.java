package dev.autogen.operation;

import dev.autogen.schema.Column;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what an operation does, in a few words on one line: {@code add column users.nickname character varying(50)}. */
public final class OperationSummary implements Operation.Visitor<String> {

    private static final OperationSummary INSTANCE = new OperationSummary();

    private OperationSummary() {}

    public static String of(Operation operation) {
        return operation.accept(INSTANCE).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String column(QualifiedName table, String column) {
        return table + "." + QualifiedName.of(column);
    }

    private static String column(Column column) {
        return QualifiedName.of(column.name()) + " " + column.type() + (column.nullable() ? "" : " not null")
                + (column.defaultExpression() == null ? "" : " default " + column.defaultExpression());
    }

    private static String key(IndexKey key) {
        return (key.column() == null ? "(" + key.expression() + ")" : key.column()) + (key.descending() ? " desc" : "");
    }

    private static String collation(@Nullable QualifiedName collation) {
        return collation == null ? "" : " collate " + collation;
    }

    private static String firstLine(String sql) {
        String line = sql.strip().lines().findFirst().orElse("nothing");
        return line.length() > 80 ? line.substring(0, 77) + "..." : line;
    }

    @Override
    public String visitCreateTable(CreateTable operation) {
        return "create table " + operation.table().name() + " with "
                + operation.table().columns().size()
                + (operation.table().columns().size() == 1 ? " column" : " columns");
    }

    @Override
    public String visitDropTable(DropTable operation) {
        return "drop table " + operation.table();
    }

    @Override
    public String visitRenameTable(RenameTable operation) {
        return "rename table " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String visitAddColumn(AddColumn operation) {
        return "add column " + operation.table() + "." + column(operation.column());
    }

    @Override
    public String visitDropColumn(DropColumn operation) {
        return "drop column " + column(operation.table(), operation.column());
    }

    @Override
    public String visitRenameColumn(RenameColumn operation) {
        return "rename column " + column(operation.table(), operation.column()) + " to " + operation.newName();
    }

    @Override
    public String visitAlterColumnType(AlterColumnType operation) {
        return "change type of " + column(operation.table(), operation.column())
                + (operation.from() == null ? "" : " from " + operation.from() + collation(operation.fromCollation()))
                + " to "
                + operation.to() + collation(operation.collation());
    }

    @Override
    public String visitSetNotNull(SetNotNull operation) {
        return "set not null on " + column(operation.table(), operation.column());
    }

    @Override
    public String visitDropNotNull(DropNotNull operation) {
        return "drop not null of " + column(operation.table(), operation.column());
    }

    @Override
    public String visitSetDefault(SetDefault operation) {
        return "set default of " + column(operation.table(), operation.column())
                + (operation.previous() == null ? "" : " from " + operation.previous()) + " to "
                + operation.expression();
    }

    @Override
    public String visitDropDefault(DropDefault operation) {
        return "drop default of " + column(operation.table(), operation.column())
                + (operation.dropped() == null ? "" : ", which was " + operation.dropped());
    }

    @Override
    public String visitSetIdentity(SetIdentity operation) {
        return "make " + column(operation.table(), operation.column()) + " an identity column";
    }

    @Override
    public String visitDropIdentity(DropIdentity operation) {
        return "make " + column(operation.table(), operation.column()) + " no identity column any more";
    }

    @Override
    public String visitSetGenerated(SetGenerated operation) {
        return operation.computed() == null
                ? "make " + column(operation.table(), operation.column()) + " no generated column any more"
                : "compute " + column(operation.table(), operation.column()) + " as "
                        + operation.computed().expression();
    }

    @Override
    public String visitAddPrimaryKey(AddPrimaryKey operation) {
        return "add primary key to " + operation.table() + " "
                + operation.primaryKey().columns();
    }

    @Override
    public String visitAddForeignKey(AddForeignKey operation) {
        return "add foreign key from " + operation.table() + " "
                + operation.foreignKey().columns() + " to "
                + operation.foreignKey().referencedTable() + " "
                + operation.foreignKey().referencedColumns();
    }

    @Override
    public String visitAddUnique(AddUnique operation) {
        return "add unique constraint to " + operation.table() + " "
                + operation.unique().columns();
    }

    @Override
    public String visitAddCheck(AddCheck operation) {
        return "add check to " + operation.table() + ": " + operation.check().expression();
    }

    @Override
    public String visitAddExclusion(AddExclusion operation) {
        return "add exclusion constraint to " + operation.table() + ": "
                + operation.exclusion().definition();
    }

    @Override
    public String visitDropConstraint(DropConstraint operation) {
        return "drop constraint " + operation.constraint() + " of " + operation.table();
    }

    @Override
    public String visitRenameConstraint(RenameConstraint operation) {
        return "rename constraint " + operation.constraint() + " of " + operation.table() + " to "
                + operation.newName();
    }

    @Override
    public String visitValidateConstraint(ValidateConstraint operation) {
        return "validate constraint " + operation.constraint() + " of " + operation.table();
    }

    @Override
    public String visitCreateIndex(CreateIndex operation) {
        return "create " + (operation.index().isUnique() ? "unique index " : "index ")
                + operation.index().name() + " on " + operation.table() + " "
                + operation.index().keys().stream().map(OperationSummary::key).toList();
    }

    @Override
    public String visitDropIndex(DropIndex operation) {
        return "drop index " + operation.index() + " of " + operation.table();
    }

    @Override
    public String visitRenameIndex(RenameIndex operation) {
        return "rename index " + operation.index() + " of " + operation.table() + " to " + operation.newName();
    }

    @Override
    public String visitCreateSequence(CreateSequence operation) {
        return "create sequence " + operation.sequence().name();
    }

    @Override
    public String visitAlterSequence(AlterSequence operation) {
        return "change options of sequence " + operation.sequence();
    }

    @Override
    public String visitDropSequence(DropSequence operation) {
        return "drop sequence " + operation.sequence();
    }

    @Override
    public String visitRenameSequence(RenameSequence operation) {
        return "rename sequence " + operation.sequence() + " to " + operation.newName();
    }

    @Override
    public String visitCreateEnum(CreateEnum operation) {
        return "create enum type " + operation.type().name() + " "
                + operation.type().labels();
    }

    @Override
    public String visitAddEnumValue(AddEnumValue operation) {
        return "add '" + operation.label() + "' to enum type " + operation.type()
                + (operation.before() == null ? "" : " before '" + operation.before() + "'");
    }

    @Override
    public String visitRenameEnumValue(RenameEnumValue operation) {
        return "rename '" + operation.label() + "' of enum type " + operation.type() + " to '" + operation.newLabel()
                + "'";
    }

    @Override
    public String visitRebuildEnum(RebuildEnum operation) {
        return "make enum type " + operation.type() + " anew as " + operation.labels();
    }

    @Override
    public String visitDropEnum(DropEnum operation) {
        return "drop enum type " + operation.type();
    }

    @Override
    public String visitRenameEnum(RenameEnum operation) {
        return "rename enum type " + operation.type() + " to " + operation.newName();
    }

    @Override
    public String visitCreateView(CreateView operation) {
        return "create view " + operation.view().name();
    }

    @Override
    public String visitDropView(DropView operation) {
        return "drop view " + operation.view();
    }

    @Override
    public String visitCreateAuxiliary(CreateAuxiliary operation) {
        return "run the SQL of " + operation.object().name();
    }

    @Override
    public String visitDropAuxiliary(DropAuxiliary operation) {
        return (operation.statements().isEmpty() ? "forget the SQL of " : "take back the SQL of ") + operation.name();
    }

    @Override
    public String visitCreateCast(CreateCast operation) {
        return "create the cast of enum type " + operation.type() + " "
                + operation.cast().member();
    }

    @Override
    public String visitDropCast(DropCast operation) {
        return "drop the cast of enum type " + operation.type() + " " + (operation.toEnum() ? "from " : "to ")
                + operation.other();
    }

    @Override
    public String visitCompositeType(CompositeTypeOperation operation) {
        return operation.accept(CompositeTypeSummary.INSTANCE);
    }

    @Override
    public String visitDomain(DomainOperation operation) {
        return operation.accept(DomainSummary.INSTANCE);
    }

    @Override
    public String visitCreateNamespace(CreateNamespace operation) {
        return "create namespace " + operation.namespace();
    }

    @Override
    public String visitDropNamespace(DropNamespace operation) {
        return "drop namespace " + operation.namespace();
    }

    @Override
    public String visitCreateExtension(CreateExtension operation) {
        return "create extension " + operation.extension();
    }

    @Override
    public String visitDropExtension(DropExtension operation) {
        return "drop extension " + operation.extension();
    }

    @Override
    public String visitSetComment(SetComment operation) {
        return (operation.comment() == null ? "remove comment of " : "set comment of ") + operation.target();
    }

    @Override
    public String visitExecuteSql(ExecuteSql operation) {
        return "execute " + firstLine(operation.sql());
    }

    @Override
    public String visitRunCode(RunCode operation) {
        return "run " + operation.label();
    }

    @Override
    public String visitBackfill(Backfill operation) {
        return "give a value to rows without " + column(operation.table(), operation.column());
    }

    @Override
    public String visitByHand(ByHand operation) {
        return operation.operation().accept(this) + ", by hand";
    }

    @Override
    public String visitCustom(CustomOperation operation) {
        List<String> statements = operation.statements();
        return statements.isEmpty()
                ? "do nothing"
                : firstLine(statements.get(0)).replaceFirst(";$", "")
                        + (statements.size() == 1 ? "" : ", and " + (statements.size() - 1) + " more");
    }
}
