package dev.autogen.testing;

import dev.autogen.operation.AddAttribute;
import dev.autogen.operation.AlterAttribute;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateCompositeType;
import dev.autogen.operation.DropAttribute;
import dev.autogen.operation.DropCompositeType;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildCompositeType;
import dev.autogen.operation.RenameAttribute;
import dev.autogen.operation.RenameCompositeType;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Operations on composite types. */
final class CompositeTypeCases {

    private static final QualifiedName ADDRESS = QualifiedName.of("address");
    private static final QualifiedName QUOTED = QualifiedName.of("Post \"Address\"");
    private static final QualifiedName AUDIT_ADDRESS = QualifiedName.parse("audit.address");
    private static final Attribute STREET = new Attribute("street", ColumnType.parse("varchar(50)"));
    private static final Attribute NUMBER = new Attribute("Number", ColumnType.parse("integer"));
    private static final Attribute CITY = new Attribute("city", ColumnType.parse("text")).collate("C");
    private static final QualifiedName PERSON = QualifiedName.of("person");
    private static final List<Attribute> PERSON_ATTRIBUTES = List.of(
            new Attribute("name", ColumnType.parse("text")),
            new Attribute("home", ColumnType.named(ADDRESS)),
            new Attribute("homes", ColumnType.named(ADDRESS).asArray()));
    private static final List<Attribute> BEFORE = List.of(STREET, NUMBER);
    private static final String TYPE = "create type address as (street varchar(50), \"Number\" integer)";
    private static final String QUOTED_TYPE =
            "create type \"Post \"\"Address\"\"\" as (street varchar(50), \"Number\" integer)";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_TYPE = "create type audit.address as (street varchar(50), \"Number\" integer)";

    private CompositeTypeCases() {}

    static List<OperationCase> all() {
        return Stream.of(types(), attributes(), rebuilt()).flatMap(List::stream).toList();
    }

    private static List<OperationCase> types() {
        return List.of(
                OperationCase.of("plain", new CreateCompositeType(new CompositeType(ADDRESS, BEFORE))),
                OperationCase.of("without attributes", new CreateCompositeType(new CompositeType(ADDRESS, List.of()))),
                OperationCase.of(
                        "collation and array",
                        new CreateCompositeType(new CompositeType(
                                QUOTED,
                                List.of(
                                        CITY,
                                        new Attribute(
                                                "of \"all\"",
                                                ColumnType.named(ADDRESS).asArray())))),
                        TYPE),
                OperationCase.of(
                        "namespaced", new CreateCompositeType(new CompositeType(AUDIT_ADDRESS, BEFORE)), AUDIT),
                OperationCase.of("plain", new DropCompositeType(ADDRESS, new CompositeType(ADDRESS, BEFORE)), TYPE),
                OperationCase.of(
                        "quoted", new DropCompositeType(QUOTED, new CompositeType(QUOTED, BEFORE)), QUOTED_TYPE),
                OperationCase.of(
                        "namespaced",
                        new DropCompositeType(AUDIT_ADDRESS, new CompositeType(AUDIT_ADDRESS, BEFORE)),
                        AUDIT,
                        AUDIT_TYPE),
                OperationCase.of("plain", new RenameCompositeType(ADDRESS, "place"), TYPE),
                OperationCase.of("quoted", new RenameCompositeType(QUOTED, "Place"), QUOTED_TYPE),
                OperationCase.of("namespaced", new RenameCompositeType(AUDIT_ADDRESS, "place"), AUDIT, AUDIT_TYPE));
    }

    private static List<OperationCase> attributes() {
        String used = "create table people (home address, homes address[])";
        return List.of(
                OperationCase.of("plain", new AddAttribute(ADDRESS, CITY), TYPE, used),
                OperationCase.of("quoted", new AddAttribute(QUOTED, CITY.named("The City")), QUOTED_TYPE),
                OperationCase.of("namespaced", new AddAttribute(AUDIT_ADDRESS, CITY), AUDIT, AUDIT_TYPE),
                OperationCase.of("plain", new DropAttribute(ADDRESS, "street", STREET), TYPE, used),
                OperationCase.of("quoted", new DropAttribute(QUOTED, "Number", NUMBER), QUOTED_TYPE),
                OperationCase.of("namespaced", new DropAttribute(AUDIT_ADDRESS, "street", STREET), AUDIT, AUDIT_TYPE),
                OperationCase.of("plain", new RenameAttribute(ADDRESS, "street", "road"), TYPE, used),
                OperationCase.of("quoted", new RenameAttribute(QUOTED, "Number", "The Number"), QUOTED_TYPE),
                OperationCase.of("namespaced", new RenameAttribute(AUDIT_ADDRESS, "street", "road"), AUDIT, AUDIT_TYPE),
                OperationCase.of("plain", new AlterAttribute(ADDRESS, CITY.named("street"), STREET), TYPE),
                OperationCase.of(
                        "quoted",
                        new AlterAttribute(QUOTED, NUMBER.withType(ColumnType.parse("bigint")), NUMBER),
                        QUOTED_TYPE),
                OperationCase.of(
                        "namespaced",
                        new AlterAttribute(AUDIT_ADDRESS, STREET.withType(ColumnType.parse("text")), STREET),
                        AUDIT,
                        AUDIT_TYPE));
    }

    private static List<OperationCase> rebuilt() {
        List<Attribute> after = List.of(CITY, NUMBER.withType(ColumnType.parse("bigint")));
        List<String> kept = List.of("Number");
        EnumUse use = new EnumUse(QualifiedName.of("people"), "home", false, null);
        return List.of(
                OperationCase.of(
                        "without uses", new RebuildCompositeType(ADDRESS, after, kept, List.of(), BEFORE), TYPE),
                OperationCase.of(
                        "used",
                        new RebuildCompositeType(ADDRESS, after, kept, List.of(use), BEFORE),
                        TYPE,
                        "create table people (home address)",
                        "insert into people values (('a', 1)), (null), ((null, null))"),
                OperationCase.of(
                        "used by several columns",
                        new RebuildCompositeType(
                                QUOTED,
                                after,
                                kept,
                                List.of(
                                        use,
                                        new EnumUse(QualifiedName.of("people"), "All", false, "'{}'").asArray(),
                                        new EnumUse(QualifiedName.parse("audit.people"), "home", false, "'(,1)'")),
                                BEFORE),
                        AUDIT,
                        QUOTED_TYPE,
                        "create table people (home \"Post \"\"Address\"\"\", \"All\" \"Post \"\"Address\"\"\"[])",
                        "create table audit.people (home \"Post \"\"Address\"\"\" default '(,1)')",
                        "insert into people values (('a', 1), '{\"(a,1)\",NULL}'), (null, null)"),
                OperationCase.of(
                        "namespaced",
                        new RebuildCompositeType(AUDIT_ADDRESS, after, kept, List.of(), BEFORE),
                        AUDIT,
                        AUDIT_TYPE),
                OperationCase.of(
                        "arrays of any dimensions",
                        new RebuildCompositeType(
                                ADDRESS,
                                after,
                                kept,
                                List.of(new EnumUse(QualifiedName.of("people"), "All", false, "'{}'").asArrays()),
                                BEFORE),
                        TYPE,
                        "create table people (\"All\" address[])",
                        "insert into people values ('{{\"(a,1)\",NULL}}'), (null)"),
                OperationCase.of(
                        "a value without a cast",
                        new RebuildCompositeType(
                                ADDRESS,
                                List.of(STREET, NUMBER.withType(ColumnType.builtIn("uuid"))),
                                List.of("street", "Number"),
                                List.of("Number"),
                                List.of(use),
                                List.of(),
                                BEFORE),
                        TYPE,
                        "create table people (home address)",
                        "insert into people values (('a', null)), (null)"),
                OperationCase.of(
                        "part of others",
                        new RebuildCompositeType(
                                ADDRESS,
                                after,
                                kept,
                                List.of(),
                                List.of(
                                        new CompositeUse(PERSON, PERSON_ATTRIBUTES, List.of()),
                                        new CompositeUse(
                                                QualifiedName.parse("audit.Team"),
                                                List.of(new Attribute(
                                                        "all",
                                                        ColumnType.named(PERSON).asArray())),
                                                List.of(new EnumUse(QualifiedName.of("teams"), "one", false, "null")))),
                                BEFORE),
                        AUDIT,
                        TYPE,
                        "create type person as (name text, home address, homes address[])",
                        "create type audit.\"Team\" as (\"all\" person[])",
                        "create table teams (one audit.\"Team\" default null)",
                        "insert into teams values (row(array[('A', ('s', 1), '{\"(t,2)\",NULL}'), null]::person[])), (null)"));
    }

    static List<OperationCase> comments() {
        return List.of(
                OperationCase.of(
                        "composite type",
                        new SetComment(ObjectName.of(ObjectKind.COMPOSITE_TYPE, AUDIT_ADDRESS), "A text", "before"),
                        AUDIT,
                        AUDIT_TYPE),
                OperationCase.of(
                        "attribute",
                        new SetComment(ObjectName.of(ObjectKind.ATTRIBUTE, QUOTED, "Number"), "A text", null),
                        QUOTED_TYPE));
    }
}
