package dev.autogen.testing.random;

import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes SQL of a model's own that stands on tables and views. */
final class OwnTableSql {

    private final Dice dice;
    private final Schema schema;
    private final List<OwnSql> others;

    OwnTableSql(Dice dice, Schema schema, List<OwnSql> others) {
        this.dice = dice;
        this.schema = schema;
        this.others = others;
    }

    /** Returns an object of that kind; empty if no table has a column to stand on. */
    Optional<OwnSql> make(OwnSqlKind kind, String name) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> !plainColumns(table).isEmpty())
                .toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Table table = dice.pick(tables);
        Column column = dice.pick(plainColumns(table));
        Predicate<Schema> fits = has(table, column);
        String on = Identifiers.quoted(table.name());
        String quoted = Identifiers.quoted(column.name());
        return Optional.of(
                switch (kind) {
                    case TRIGGER -> dice.chance(20) ? viewTrigger(name, fits, on) : trigger(name, fits, on, quoted);
                    case POLICY ->
                        sql(
                                kind,
                                name,
                                fits,
                                "create policy " + name + " on " + on + dice.pick("", " for select") + " using ("
                                        + quoted + isNullOrNot() + ")",
                                "drop policy if exists " + name + " on " + on);
                    case RULE ->
                        sql(
                                kind,
                                name,
                                fits,
                                "create rule " + name + " as on delete to " + on + " where old." + quoted
                                        + isNullOrNot() + " do also nothing",
                                "drop rule " + name + " on " + on);
                    case STATISTICS ->
                        sql(
                                kind,
                                name,
                                fits,
                                "create statistics " + name + " on (" + quoted + isNullOrNot() + ") from " + on,
                                "drop statistics " + name);
                    case PUBLICATION ->
                        sql(
                                kind,
                                name,
                                hasTable(table),
                                "create publication " + name + " for table " + on + " with (publish = '"
                                        + dice.pick("insert", "truncate") + "')",
                                "drop publication " + name);
                    case PARSED_FUNCTION ->
                        sql(
                                kind,
                                name,
                                fits,
                                "create function " + name + "() returns bigint language sql return (select count("
                                        + quoted + ") + " + dice.between(1, 9) + " from " + on + ")",
                                "drop function " + name + "()");
                    case ROW_FUNCTION -> rowFunction(name, table);
                    case MATERIALIZED_VIEW -> materializedView(name, fits, quoted, on);
                    default ->
                        throw new IllegalArgumentException("Nothing of this kind stands on tables: " + kind + ".");
                });
    }

    private static OwnSql sql(OwnSqlKind kind, String name, Predicate<Schema> fits, String create, String drop) {
        return new OwnSql(kind, OwnSqlMaker.object(name, List.of(create), List.of(drop)), List.of(name), fits);
    }

    private static List<Column> plainColumns(Table table) {
        return table.columns().stream()
                .filter(column -> !(column.generation() instanceof Computed))
                .toList();
    }

    private static Predicate<Schema> has(Table table, Column column) {
        return after -> after.table(table.name())
                .flatMap(now -> now.column(column.name()))
                .filter(now -> !(now.generation() instanceof Computed))
                .isPresent();
    }

    private static Predicate<Schema> hasTable(Table table) {
        return after -> after.table(table.name()).isPresent();
    }

    private String isNullOrNot() {
        return dice.pick(" is null", " is not null");
    }

    private OwnSql trigger(String name, Predicate<Schema> fits, String on, String column) {
        String event = dice.pick(
                "after insert or delete on " + on, "before update of " + column + " on " + on, "after update on " + on);
        String when = event.contains("update") && dice.chance(50) ? " when (old." + column + isNullOrNot() + ")" : "";
        return trigger(name, fits, event, when, on);
    }

    private OwnSql viewTrigger(String name, Predicate<Schema> fits, String on) {
        List<View> views = schema.views();
        if (views.isEmpty()) {
            return trigger(name, fits, "after delete on " + on, "", on);
        }
        QualifiedName view = dice.pick(views).name();
        String quoted = Identifiers.quoted(view);
        return trigger(name, after -> after.view(view).isPresent(), "instead of insert on " + quoted, "", quoted);
    }

    private OwnSql trigger(String name, Predicate<Schema> fits, String event, String when, String on) {
        List<OwnSql> functions = others.stream()
                .filter(other -> other.kind() == OwnSqlKind.TRIGGER_FUNCTION)
                .toList();
        boolean shared = !functions.isEmpty() && dice.chance(60);
        String function = shared ? dice.pick(functions).name() : name;
        String create = "create trigger " + name + " " + event + " for each row" + when + " execute function "
                + function + "()";
        String drop = "drop trigger " + name + " on " + on;
        if (shared) {
            return sql(OwnSqlKind.TRIGGER, name, fits, create, drop).calling(function);
        }
        String body =
                "create function " + name + "() returns trigger language plpgsql as " + OwnSqlMaker.triggerBody(dice);
        List<String> drops = dice.chance(30)
                ? List.of("drop function " + name + "() cascade")
                : List.of(drop, "drop function " + name + "()");
        return new OwnSql(
                OwnSqlKind.TRIGGER, OwnSqlMaker.object(name, List.of(body, create), drops), List.of(name), fits);
    }

    private OwnSql materializedView(String name, Predicate<Schema> fits, String column, String on) {
        List<View> views = schema.views().stream()
                .filter(view -> !Queries.outputs(view).isEmpty())
                .toList();
        String query = column + " as shown from " + on;
        Predicate<Schema> readable = fits;
        if (!views.isEmpty() && dice.chance(40)) {
            View view = dice.pick(views);
            String output = dice.pick(Queries.outputs(view));
            query = Identifiers.quoted(output) + " as shown from " + Identifiers.quoted(view.name());
            readable = after -> after.view(view.name())
                    .map(Queries::outputs)
                    .orElse(List.of())
                    .contains(output);
        }
        return sql(
                OwnSqlKind.MATERIALIZED_VIEW,
                name,
                readable,
                "create materialized view " + name + " as select " + query + dice.pick("", " with no data"),
                "drop materialized view " + name);
    }

    private OwnSql rowFunction(String name, Table table) {
        String arguments = "(" + OwnSqlMaker.at(table.name()) + ")";
        return sql(
                OwnSqlKind.ROW_FUNCTION,
                name,
                hasTable(table),
                "create function " + name + arguments + " returns integer language sql as 'select " + dice.between(1, 9)
                        + "'",
                "drop function " + name + dice.pick(arguments, ""));
    }
}
