package dev.autogen.testing.random;

import static dev.autogen.testing.random.OwnSqlKind.FUNCTION;
import static dev.autogen.testing.random.OwnSqlKind.TRIGGER;
import static dev.autogen.testing.random.OwnSqlKind.TRIGGER_FUNCTION;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.Computed;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import dev.autogen.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes SQL of a model's own for a schema, in words that hold as long as what they name is there. */
final class OwnSqlMaker {

    /** Where tables and types live that name no namespace: a type called like one of PostgreSQL's own is found only there. */
    private static final String NAMESPACE = "public";

    private static final String OWN = "own_";
    private static final String STAYING = "staying_";
    private static final String BODY = "$$ begin return new; end /* %d */ $$";
    static final List<String> EXTENSIONS = List.of("cube", "unaccent", "fuzzystrmatch");

    private final Dice dice;

    OwnSqlMaker(Dice dice) {
        this.dice = dice;
    }

    /**
     * Returns an object of that kind; empty if the schema has nothing that it could stand on.
     *
     * @param name what it makes is called, and it is known by
     * @param others those that run besides
     */
    Optional<OwnSql> make(OwnSqlKind kind, String name, Schema schema, List<OwnSql> others) {
        return switch (kind) {
            case FUNCTION -> Optional.of(function(name));
            case TRIGGER_FUNCTION -> Optional.of(triggerFunction(name));
            case EXTENSION -> extension(name, others);
            case TRIGGER -> table(schema).map(table -> trigger(name, table, others));
            case POLICY -> table(schema).map(table -> policy(name, table));
            case RULE -> table(schema).map(table -> rule(name, table));
            case MATERIALIZED_VIEW -> materializedView(name, schema);
            case ROW_FUNCTION -> table(schema).map(table -> rowFunction(name, table));
            case TYPE_FUNCTION -> type(schema).map(type -> typeFunction(name, type));
            case CAST -> cast(name, schema, others);
        };
    }

    private Optional<Table> table(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .filter(table -> !plainColumns(table).isEmpty())
                .toList();
        return tables.isEmpty() ? Optional.empty() : Optional.of(dice.pick(tables));
    }

    private static List<Column> plainColumns(Table table) {
        return table.columns().stream()
                .filter(column -> !(column.generation() instanceof Computed))
                .toList();
    }

    private static Predicate<Schema> has(Table table, Column column) {
        return schema -> schema.table(table.name())
                .flatMap(now -> now.column(column.name()))
                .filter(now -> !(now.generation() instanceof Computed))
                .isPresent();
    }

    private static AuxiliaryObject object(String name, List<String> create, List<String> drop) {
        return new AuxiliaryObject(name, false, create, drop);
    }

    private static String at(QualifiedName name) {
        return Identifiers.quoted(name.in(NAMESPACE));
    }

    /** One that stays is only ever replaced: nothing takes it back. */
    private OwnSql function(String name) {
        boolean stays = name.startsWith(STAYING);
        String create = "function " + name + "() returns text language sql stable as $$ select 'v" + dice.between(1, 9)
                + "'::text $$";
        AuxiliaryObject object = new AuxiliaryObject(
                name,
                true,
                List.of("create " + (stays || dice.chance(50) ? "or replace " : "") + create),
                stays ? List.of() : List.of("drop function " + name + "()"));
        return new OwnSql(FUNCTION, object, stays ? List.of() : List.of(name), schema -> true);
    }

    /** Returns a name for what is new: objects are known by what they make. */
    String name(OwnSqlKind kind, int number) {
        return (kind == FUNCTION && dice.chance(20) ? STAYING : OWN) + number;
    }

    static boolean isCall(String expression) {
        return expression.startsWith(OWN) || expression.startsWith(STAYING);
    }

    private OwnSql triggerFunction(String name) {
        String create = "create or replace function " + name + "() returns trigger language plpgsql as "
                + BODY.formatted(dice.between(1, 9));
        AuxiliaryObject object =
                new AuxiliaryObject(name, true, List.of(create), List.of("drop function " + name + "()"));
        return new OwnSql(TRIGGER_FUNCTION, object, List.of(name), schema -> true);
    }

    private Optional<OwnSql> extension(String name, List<OwnSql> others) {
        List<String> free = EXTENSIONS.stream()
                .filter(one -> others.stream().noneMatch(other -> other.made().contains(one)))
                .toList();
        if (free.isEmpty()) {
            return Optional.empty();
        }
        String extension = dice.pick(free);
        AuxiliaryObject object = new AuxiliaryObject(
                name,
                true,
                List.of("create extension " + extension + " with schema " + NAMESPACE),
                List.of("drop extension " + extension));
        return Optional.of(new OwnSql(OwnSqlKind.EXTENSION, object, List.of(extension), schema -> true));
    }

    private OwnSql trigger(String name, Table table, List<OwnSql> others) {
        Column column = dice.pick(plainColumns(table));
        String on = Identifiers.quoted(table.name());
        String quoted = Identifiers.quoted(column.name());
        String event = dice.pick(
                "after insert or delete on " + on, "before update of " + quoted + " on " + on, "after update on " + on);
        String when = event.contains("update") && dice.chance(50) ? " when (old." + quoted + " is not null)" : "";
        List<OwnSql> functions = others.stream()
                .filter(other -> other.kind() == TRIGGER_FUNCTION)
                .toList();
        boolean shared = !functions.isEmpty() && dice.chance(60);
        String function = shared ? dice.pick(functions).name() : name;
        String create = "create trigger " + name + " " + event + " for each row" + when + " execute function "
                + function + "()";
        String drop = "drop trigger " + name + " on " + on;
        if (shared) {
            return new OwnSql(TRIGGER, object(name, List.of(create), List.of(drop)), List.of(name), has(table, column))
                    .calling(function);
        }
        String body = "create function " + name + "() returns trigger language plpgsql as "
                + BODY.formatted(dice.between(1, 9));
        List<String> drops = dice.chance(30)
                ? List.of("drop function " + name + "() cascade")
                : List.of(drop, "drop function " + name + "()");
        return new OwnSql(TRIGGER, object(name, List.of(body, create), drops), List.of(name), has(table, column));
    }

    private OwnSql policy(String name, Table table) {
        Column column = dice.pick(plainColumns(table));
        String on = " on " + Identifiers.quoted(table.name());
        String create = "create policy " + name + on + dice.pick("", " for select") + " using ("
                + Identifiers.quoted(column.name()) + dice.pick(" is null)", " is not null)");
        AuxiliaryObject object = object(name, List.of(create), List.of("drop policy if exists " + name + on));
        return new OwnSql(OwnSqlKind.POLICY, object, List.of(name), has(table, column));
    }

    private OwnSql rule(String name, Table table) {
        Column column = dice.pick(plainColumns(table));
        String on = Identifiers.quoted(table.name());
        String create = "create rule " + name + " as on delete to " + on + " where old."
                + Identifiers.quoted(column.name()) + dice.pick(" is null", " is not null") + " do also nothing";
        AuxiliaryObject object = object(name, List.of(create), List.of("drop rule " + name + " on " + on));
        return new OwnSql(OwnSqlKind.RULE, object, List.of(name), has(table, column));
    }

    private Optional<OwnSql> materializedView(String name, Schema schema) {
        List<View> views = schema.views().stream()
                .filter(view -> !Queries.outputs(view).isEmpty())
                .toList();
        String query;
        Predicate<Schema> fits;
        if (!views.isEmpty() && dice.chance(40)) {
            View view = dice.pick(views);
            String column = dice.pick(Queries.outputs(view));
            query = "select " + Identifiers.quoted(column) + " as shown from " + Identifiers.quoted(view.name());
            fits = after -> after.view(view.name())
                    .map(Queries::outputs)
                    .orElse(List.of())
                    .contains(column);
        } else {
            Optional<Table> table = table(schema);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            Column column = dice.pick(plainColumns(table.get()));
            query = "select " + Identifiers.quoted(column.name()) + " as shown from "
                    + Identifiers.quoted(table.get().name());
            fits = has(table.get(), column);
        }
        AuxiliaryObject object = object(
                name,
                List.of("create materialized view " + name + " as " + query + dice.pick("", " with no data")),
                List.of("drop materialized view " + name));
        return Optional.of(new OwnSql(OwnSqlKind.MATERIALIZED_VIEW, object, List.of(name), fits));
    }

    private OwnSql rowFunction(String name, Table table) {
        String arguments = "(" + at(table.name()) + ")";
        AuxiliaryObject object = object(
                name,
                List.of("create function " + name + arguments + " returns integer language sql as 'select "
                        + dice.between(1, 9) + "'"),
                List.of("drop function " + name + dice.pick(arguments, "")));
        return new OwnSql(OwnSqlKind.ROW_FUNCTION, object, List.of(name), schema -> schema.table(table.name())
                .isPresent());
    }

    /** Of what kind a type is belongs to it: one of another kind under its name is another. */
    private record NamedType(String kind, QualifiedName name) {}

    private static List<NamedType> types(Schema schema) {
        return Stream.of(
                        schema.enums().stream().map(type -> new NamedType("enum", type.name())),
                        schema.compositeTypes().stream().map(type -> new NamedType("composite", type.name())),
                        schema.domains().stream().map(type -> new NamedType("domain", type.name())))
                .flatMap(types -> types)
                .toList();
    }

    private Optional<NamedType> type(Schema schema) {
        List<NamedType> types = types(schema);
        return types.isEmpty() ? Optional.empty() : Optional.of(dice.pick(types));
    }

    private OwnSql typeFunction(String name, NamedType type) {
        String arguments = "(" + at(type.name()) + dice.pick("", "[]") + ")";
        AuxiliaryObject object = object(
                name,
                List.of("create function " + name + arguments + " returns integer language sql as 'select "
                        + dice.between(1, 9) + "'"),
                List.of("drop function if exists " + name + arguments));
        return new OwnSql(OwnSqlKind.TYPE_FUNCTION, object, List.of(name), schema -> types(schema)
                .contains(type));
    }

    private Optional<OwnSql> cast(String name, Schema schema, List<OwnSql> others) {
        List<NamedType> free = new ArrayList<>();
        for (EnumType type : schema.enums()) {
            String cast = castOf(type.name());
            if (others.stream().noneMatch(other -> other.object().create().stream()
                    .anyMatch(sql -> sql.startsWith("create " + cast)))) {
                free.add(new NamedType("enum", type.name()));
            }
        }
        if (free.isEmpty()) {
            return Optional.empty();
        }
        NamedType type = dice.pick(free);
        String arguments = "(" + at(type.name()) + ")";
        String cast = castOf(type.name());
        AuxiliaryObject object = object(
                name,
                List.of(
                        "create function " + name + arguments + " returns boolean language sql as 'select true'",
                        "create " + cast + " with function " + name + arguments + dice.pick("", " as assignment")),
                List.of("drop " + cast, "drop function " + name + arguments));
        return Optional.of(new OwnSql(
                OwnSqlKind.CAST, object, List.of(name), after -> types(after).contains(type)));
    }

    private static String castOf(QualifiedName type) {
        return "cast (" + at(type) + " as boolean)";
    }
}
