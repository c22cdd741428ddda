package dev.autogen.testing.random;

import static dev.autogen.testing.random.OwnSqlKind.FUNCTION;
import static dev.autogen.testing.random.OwnSqlKind.TRIGGER_FUNCTION;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes SQL of a model's own for a schema, in words that hold as long as what they name is there. */
final class OwnSqlMaker {

    /** Where tables and types live that name no namespace: a type called like one of PostgreSQL's own is found only there. */
    private static final String NAMESPACE = "public";

    private static final String OWN = "own_";
    private static final String STAYING = "staying_";
    private static final String TRIGGER_BODY = "$$ begin return new; end /* %d */ $$";
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
            case TYPE_FUNCTION -> type(schema).map(type -> typeFunction(name, type));
            case CAST -> cast(name, schema, others);
            default -> new OwnTableSql(dice, schema, others).make(kind, name);
        };
    }

    static AuxiliaryObject object(String name, List<String> create, List<String> drop) {
        return new AuxiliaryObject(name, false, create, drop);
    }

    static String at(QualifiedName name) {
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

    static String triggerBody(Dice dice) {
        return TRIGGER_BODY.formatted(dice.between(1, 9));
    }

    private OwnSql triggerFunction(String name) {
        String create =
                "create or replace function " + name + "() returns trigger language plpgsql as " + triggerBody(dice);
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
