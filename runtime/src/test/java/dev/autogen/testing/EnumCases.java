package dev.autogen.testing;

import static dev.autogen.migration.Definitions.use;
import static dev.autogen.schema.CastContext.ASSIGNMENT;
import static dev.autogen.schema.CastContext.EXPLICIT;
import static dev.autogen.schema.CastContext.IMPLICIT;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCast;
import dev.autogen.operation.CreateEnum;
import dev.autogen.operation.DropCast;
import dev.autogen.operation.DropEnum;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Operations on enum types. */
final class EnumCases {

    private static final QualifiedName STATUS = QualifiedName.of("status");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Status\"");
    private static final QualifiedName AUDIT_STATUS = QualifiedName.parse("audit.status");
    private static final String TYPE = "create type status as enum ('NEW', 'SENT')";
    private static final String QUOTED_TYPE = "create type \"Order \"\"Status\"\"\" as enum ('it''s new', 'C:\\')";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_TYPE = "create type audit.status as enum ('NEW', 'SENT')";
    private static final List<String> BEFORE = List.of("NEW", "SENT");

    private EnumCases() {}

    static List<OperationCase> all() {
        return Stream.of(created(), values(), rebuilt(), others(), casts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<OperationCase> created() {
        return List.of(
                OperationCase.of("plain", new CreateEnum(new EnumType(STATUS, BEFORE))),
                OperationCase.of("without labels", new CreateEnum(new EnumType(STATUS, List.of()))),
                OperationCase.of(
                        "quoted",
                        new CreateEnum(new EnumType(QUOTED, List.of("it's new", "C:\\", "größer", "a, b", " ")))),
                OperationCase.of("namespaced", new CreateEnum(new EnumType(AUDIT_STATUS, BEFORE)), AUDIT));
    }

    private static List<OperationCase> values() {
        RebuildEnum undo = new RebuildEnum(STATUS, BEFORE, List.of(), List.of("NEW", "SENT", "LOST"));
        return List.of(
                OperationCase.of("plain", new AddEnumValue(STATUS, "LOST", null, undo), TYPE),
                OperationCase.of("before", new AddEnumValue(STATUS, "PAID", "SENT", undo), TYPE),
                OperationCase.of("quoted", new AddEnumValue(QUOTED, "it's \\ lost", "it's new", undo), QUOTED_TYPE),
                OperationCase.of("namespaced", new AddEnumValue(AUDIT_STATUS, "LOST", null, undo), AUDIT, AUDIT_TYPE),
                OperationCase.of("plain", new RenameEnumValue(STATUS, "NEW", "CREATED"), TYPE),
                OperationCase.of("quoted", new RenameEnumValue(QUOTED, "it's new", "it's \\ old"), QUOTED_TYPE),
                OperationCase.of("namespaced", new RenameEnumValue(AUDIT_STATUS, "NEW", "OLD"), AUDIT, AUDIT_TYPE));
    }

    private static List<OperationCase> rebuilt() {
        List<String> after = List.of("SENT", "NEW", "LOST");
        return List.of(
                OperationCase.of("without uses", new RebuildEnum(STATUS, after, List.of(), BEFORE), TYPE),
                OperationCase.of(
                        "used",
                        new RebuildEnum(STATUS, after, List.of(use("orders", "status")), BEFORE),
                        TYPE,
                        "comment on type status is 'It''s kept'",
                        "create table orders (status status)",
                        "insert into orders values ('NEW')"),
                OperationCase.of(
                        "used by several columns",
                        new RebuildEnum(
                                STATUS,
                                after,
                                List.of(
                                        use("orders", "status", "'NEW'::status"),
                                        use("items", "found"),
                                        use("orders", "All", "'{NEW}'::status[]")
                                                .asArray(),
                                        use("orders", "last")),
                                BEFORE),
                        TYPE,
                        "create table orders (status status not null default 'NEW', \"All\" status[] default '{NEW}', last status)",
                        "create table items (found status)",
                        "create index ix_status on orders (status)",
                        "insert into orders values ('SENT', '{NEW,SENT}', null)"),
                OperationCase.of(
                        "quoted",
                        new RebuildEnum(
                                QUOTED, List.of("C:\\"), List.of(use("Orders", "Status")), List.of("it's new", "C:\\")),
                        QUOTED_TYPE,
                        "create table \"Orders\" (\"Status\" \"Order \"\"Status\"\"\")"),
                OperationCase.of(
                        "namespaced",
                        new RebuildEnum(AUDIT_STATUS, after, List.of(use("audit.orders", "a", "'NEW'")), BEFORE),
                        AUDIT,
                        AUDIT_TYPE,
                        "create table audit.orders (a audit.status default 'NEW')"),
                OperationCase.of(
                        "longest name",
                        new RebuildEnum(QualifiedName.of("ä".repeat(31) + "x"), after, List.of(), BEFORE),
                        "create type " + "ä".repeat(31) + "x as enum ('NEW', 'SENT')"),
                OperationCase.of(
                        "part of composite types",
                        new RebuildEnum(
                                STATUS,
                                after,
                                List.of(),
                                List.of(new CompositeUse(
                                        QualifiedName.of("step"),
                                        List.of(
                                                new Attribute("now", ColumnType.named(STATUS)),
                                                new Attribute(
                                                        "Past",
                                                        ColumnType.named(STATUS).asArray())),
                                        List.of(use("orders", "steps").asArray()))),
                                BEFORE),
                        TYPE,
                        "create type step as (now status, \"Past\" status[])",
                        "create table orders (steps step[])",
                        "insert into orders values (array[array[('NEW', '{{NEW,SENT}}')::step], array[null::step]]), (null)"));
    }

    private static List<OperationCase> others() {
        return List.of(
                OperationCase.of("plain", new DropEnum(STATUS, new EnumType(STATUS, BEFORE)), TYPE),
                OperationCase.of(
                        "quoted", new DropEnum(QUOTED, new EnumType(QUOTED, List.of("it's new", "C:\\"))), QUOTED_TYPE),
                OperationCase.of(
                        "namespaced",
                        new DropEnum(AUDIT_STATUS, new EnumType(AUDIT_STATUS, BEFORE)),
                        AUDIT,
                        AUDIT_TYPE),
                OperationCase.of("plain", new RenameEnum(STATUS, "state"), TYPE),
                OperationCase.of("quoted", new RenameEnum(QUOTED, "Type"), QUOTED_TYPE),
                OperationCase.of("namespaced", new RenameEnum(AUDIT_STATUS, "state"), AUDIT, AUDIT_TYPE));
    }

    private static List<OperationCase> casts() {
        ColumnType varchar = ColumnType.builtIn("character varying");
        ColumnType own = ColumnType.named(QualifiedName.parse("audit.\"Text\""));
        return List.of(
                OperationCase.of("explicit", new CreateCast(STATUS, new EnumCast(true, varchar, EXPLICIT)), TYPE),
                OperationCase.of(
                        "on assignment", new CreateCast(STATUS, new EnumCast(false, varchar, ASSIGNMENT)), TYPE),
                OperationCase.of(
                        "implicit", new CreateCast(QUOTED, new EnumCast(true, varchar, IMPLICIT)), QUOTED_TYPE),
                OperationCase.of(
                        "namespaced",
                        new CreateCast(AUDIT_STATUS, new EnumCast(false, own, IMPLICIT)),
                        AUDIT,
                        AUDIT_TYPE,
                        "create type audit.\"Text\" as (text text)"),
                OperationCase.of(
                        "from",
                        new DropCast(STATUS, true, varchar, IMPLICIT),
                        TYPE,
                        "create cast (varchar as status) with inout"),
                OperationCase.of(
                        "to",
                        new DropCast(QUOTED, false, varchar, EXPLICIT),
                        QUOTED_TYPE,
                        "create cast (\"Order \"\"Status\"\"\" as varchar) with inout"));
    }
}
