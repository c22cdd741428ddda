package dev.autogen.migration;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.AlterSequence;
import dev.autogen.operation.Backfill;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateSequence;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropDefault;
import dev.autogen.operation.DropExtension;
import dev.autogen.operation.DropIdentity;
import dev.autogen.operation.DropNamespace;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.DropSequence;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.DropView;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Irreversible;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameSequence;
import dev.autogen.operation.RenameTable;
import dev.autogen.operation.RunCode;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetDefault;
import dev.autogen.operation.SetGenerated;
import dev.autogen.operation.SetIdentity;
import dev.autogen.operation.SetNotNull;
import dev.autogen.operation.SqlCode;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnReference;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Identity;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import dev.autogen.sql.KeyOptions;
import dev.autogen.sql.Optioned;
import dev.autogen.sql.SqlValues;
import dev.autogen.sql.Worded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes down what a migration calls. Not safe for use by several threads, like a migration itself. */
final class OperationRecorder extends ConstraintRecorder {

    OperationRecorder() {
        this(new ArrayList<>());
    }

    private OperationRecorder(List<Operation> recorded) {
        super(recorded);
    }

    @Override
    public Operations ifExists() {
        return worded(Worded.Wording.IF_EXISTS);
    }

    @Override
    public Operations ifNotExists() {
        return worded(Worded.Wording.IF_NOT_EXISTS);
    }

    @Override
    public Operations concurrently() {
        return worded(Worded.Wording.CONCURRENTLY);
    }

    @Override
    public Operations only() {
        return worded(Worded.Wording.ONLY);
    }

    @Override
    public Operations cascade() {
        return worded(Worded.Wording.CASCADE);
    }

    private Operations worded(Worded.Wording wording) {
        return new OperationRecorder(new QualifiedList(recorded, operation -> new Worded(operation, wording)));
    }

    @Override
    public Operations tablespace(String tablespace) {
        return optioned(options -> options.withTablespace(tablespace));
    }

    @Override
    public Operations storage(String parameter, String value) {
        return optioned(options -> options.withStorage(parameter, value));
    }

    @Override
    public Operations usingIndex(String index) {
        return optioned(options -> options.withIndex(index));
    }

    @Override
    public Operations withoutOverlaps() {
        return optioned(KeyOptions::withTemporal);
    }

    private Operations optioned(UnaryOperator<KeyOptions> option) {
        return new OperationRecorder(new QualifiedList(recorded, operation -> Optioned.of(operation, option)));
    }

    @Override
    public Made createTable(String table, TableElement... elements) {
        return made(new CreateTable(Table.of(name(table), List.of(elements))));
    }

    @Override
    public void dropTable(String table) {
        recorded.add(new DropTable(name(table), null));
    }

    @Override
    public void renameTable(String table, String newName) {
        recorded.add(new RenameTable(name(table), newName));
    }

    @Override
    public Made addColumn(String table, Column column) {
        return made(new AddColumn(name(table), column));
    }

    @Override
    public void dropColumn(String table, String column) {
        recorded.add(new DropColumn(name(table), column, null));
    }

    @Override
    public void renameColumn(String table, String column, String newName) {
        recorded.add(new RenameColumn(name(table), column, newName));
    }

    @Override
    public void alterColumnType(String table, String column, ColumnType type) {
        recorded.add(new AlterColumnType(name(table), column, type, null, null, null, null, null));
    }

    @Override
    public void alterColumnType(String table, String column, ColumnType type, TypeChange change) {
        recorded.add(
                new AlterColumnType(name(table), column, type, change.collation(), change.using(), null, null, null));
    }

    @Override
    public void setNotNull(String table, String column) {
        recorded.add(new SetNotNull(name(table), column));
    }

    @Override
    public void dropNotNull(String table, String column) {
        recorded.add(new DropNotNull(name(table), column));
    }

    @Override
    public Made setDefault(String table, String column, String expression) {
        return made(new SetDefault(name(table), column, expression, null));
    }

    @Override
    public void dropDefault(String table, String column) {
        recorded.add(new DropDefault(name(table), column, null));
    }

    @Override
    public void setIdentity(String table, String column, Identity identity) {
        recorded.add(new SetIdentity(name(table), column, identity));
    }

    @Override
    public void dropIdentity(String table, String column) {
        recorded.add(new DropIdentity(name(table), column, null));
    }

    @Override
    public void setGenerated(String table, String column, Computed computed) {
        recorded.add(new SetGenerated(name(table), column, computed, null));
    }

    @Override
    public void dropGenerated(String table, String column) {
        recorded.add(new SetGenerated(name(table), column, null, null));
    }

    @Override
    public Made createSequence(String sequence, SequenceOptions options) {
        return made(new CreateSequence(new Sequence(name(sequence), options)));
    }

    @Override
    public Made createSequence(String sequence, SequenceOptions options, ColumnReference ownedBy) {
        return made(new CreateSequence(new Sequence(name(sequence), options).ownedBy(ownedBy)));
    }

    @Override
    public void alterSequence(String sequence, SequenceOptions options) {
        recorded.add(new AlterSequence(name(sequence), options, null));
    }

    @Override
    public void dropSequence(String sequence) {
        recorded.add(new DropSequence(name(sequence), null));
    }

    @Override
    public void renameSequence(String sequence, String newName) {
        recorded.add(new RenameSequence(name(sequence), newName));
    }

    @Override
    public Made createView(String view, String query) {
        return made(new CreateView(new View(name(view), query)));
    }

    @Override
    public void dropView(String view) {
        recorded.add(new DropView(name(view), null));
    }

    @Override
    public Made createAuxiliary(AuxiliaryObject object) {
        return made(new CreateAuxiliary(object));
    }

    @Override
    public void dropAuxiliary(String name, String... statements) {
        recorded.add(new DropAuxiliary(name, List.of(statements), null));
    }

    @Override
    public Made createNamespace(String namespace) {
        return made(new CreateNamespace(namespace));
    }

    @Override
    public void dropNamespace(String namespace) {
        recorded.add(new DropNamespace(namespace));
    }

    @Override
    public Made createExtension(String extension) {
        return made(new CreateExtension(extension));
    }

    @Override
    public void dropExtension(String extension) {
        recorded.add(new DropExtension(extension));
    }

    @Override
    public Made commentOnTable(String table, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.TABLE, name(table)), comment, null));
    }

    @Override
    public Made commentOnColumn(String table, String column, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.COLUMN, name(table), column), comment, null));
    }

    @Override
    public Made commentOnConstraint(String table, String constraint, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.CONSTRAINT, name(table), constraint), comment, null));
    }

    @Override
    public Made commentOnIndex(String table, String index, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.INDEX, name(table), index), comment, null));
    }

    @Override
    public Made commentOnSequence(String sequence, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.SEQUENCE, name(sequence)), comment, null));
    }

    @Override
    public Made commentOnEnum(String type, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.ENUM, name(type)), comment, null));
    }

    @Override
    public Made commentOnView(String view, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.VIEW, name(view)), comment, null));
    }

    @Override
    public Made commentOnNamespace(String namespace, @Nullable String comment) {
        return made(new SetComment(ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace)), comment, null));
    }

    @Override
    public void backfill(String table, String column) {
        recorded.add(new Backfill(name(table), column, null));
    }

    @Override
    public void backfill(String table, String column, String value) {
        recorded.add(new Backfill(name(table), column, value));
    }

    @Override
    public void execute(String sql) {
        recorded.add(new ExecuteSql(sql));
    }

    @Override
    public void execute(String sql, @Nullable Object... values) {
        recorded.add(new ExecuteSql(SqlValues.filledIn(sql, Row.of(values).values())));
    }

    @Override
    public void insert(String table, List<String> columns, Row... rows) {
        if (rows.length > 0) {
            recorded.add(new ExecuteSql(SqlValues.insert(
                    Identifiers.quoted(name(table)),
                    columns,
                    Arrays.stream(rows).map(Row::values).toList())));
        }
    }

    @Override
    public void run(String label, SqlCode code) {
        recorded.add(new RunCode(label, code));
    }

    @Override
    public void run(String label, SqlCode code, String... sql) {
        recorded.add(new RunCode(label, code, List.of(sql)));
    }

    @Override
    public void irreversible(String reason) {
        recorded.add(new Irreversible(reason));
    }

    @Override
    public void apply(Operation operation) {
        recorded.add(operation);
    }
}
