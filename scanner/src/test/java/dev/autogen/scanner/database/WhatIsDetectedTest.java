package dev.autogen.scanner.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Computed;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ExclusionConstraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.schema.View;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page to the code: whoever models an attribute or names a kind of object says so there. */
class WhatIsDetectedTest {

    private static final Path PAGE = Path.of("../docs/what-is-detected.md");

    /** What a row must say for each component of the records that it is about; the row's object, then a part of its text. */
    private static final String WORDS =
            """
            Schema.namespaces = namespaces
            Schema.extensions = extensions
            Schema.compositeTypes = composite types
            Schema.domains = domains
            Schema.enums = named enum types
            Schema.sequences = sequences
            Schema.views = views that back an entity (`@View`)
            Schema.auxiliaries = SQL of the model's own
            Schema.tables = tables
            View.name = views that back an entity (`@View`) | name
            View.query = views that back an entity (`@View`) | query
            View.comment = views that back an entity (`@View`) | comment
            View.columnComments = views that back an entity (`@View`) | comments of columns
            AuxiliaryObject.name = SQL of the model's own: Hibernate's auxiliary database objects, first rows of its generators | name
            AuxiliaryObject.beforeTables = SQL of the model's own: Hibernate's auxiliary database objects, first rows of its generators | before the tables
            AuxiliaryObject.create = SQL of the model's own: Hibernate's auxiliary database objects, first rows of its generators | statements
            AuxiliaryObject.drop = SQL of the model's own: Hibernate's auxiliary database objects, first rows of its generators | statements
            Table.name = tables | name
            Table.columns = columns
            Table.primaryKey = primary keys
            Table.uniques = unique constraints
            Table.checks = checks
            Table.foreignKeys = foreign keys
            Table.exclusions = exclusion constraints
            Table.indexes = indexes
            Table.comment = tables | comment
            Column.name = columns | name
            Column.type = columns | type with length, precision, scale, time precision, zone and array
            Column.nullable = columns | nullability
            Column.defaultExpression = columns | default
            Column.generation = columns | identity
            Column.collation = columns | collation
            Column.comment = columns | comment
            Identity.always = columns | always, by default
            Identity.options = columns | its options
            Serial.sequence = columns | serial with its sequence
            Serial.options = columns | its options
            Computed.expression = columns | generated expression
            Computed.stored = columns | stored or virtual
            PrimaryKey.name = primary keys | name
            PrimaryKey.columns = primary keys | columns
            PrimaryKey.include = primary keys | included columns
            PrimaryKey.deferrability = primary keys | deferrability
            UniqueConstraint.name = unique constraints | name
            UniqueConstraint.columns = unique constraints | columns in order
            UniqueConstraint.include = unique constraints | included columns
            UniqueConstraint.nullsNotDistinct = unique constraints | nulls not distinct
            UniqueConstraint.deferrability = unique constraints | deferrability
            ForeignKey.name = foreign keys | name
            ForeignKey.columns = foreign keys | columns
            ForeignKey.referencedTable = foreign keys | referenced table
            ForeignKey.referencedColumns = foreign keys | referenced table and columns
            ForeignKey.onDelete = foreign keys | on delete
            ForeignKey.onDeleteColumns = foreign keys | the columns that an action on delete sets
            ForeignKey.onUpdate = foreign keys | on update
            ForeignKey.matchFull = foreign keys | match full
            ForeignKey.deferrability = foreign keys | deferrability
            ForeignKey.validated = foreign keys | validity
            ForeignKey.notEnforced = foreign keys | enforcement
            CheckConstraint.name = checks | name
            CheckConstraint.expression = checks | expression
            CheckConstraint.noInherit = checks | no inherit
            CheckConstraint.validated = checks | validity
            CheckConstraint.notEnforced = checks | enforcement
            ExclusionConstraint.name = exclusion constraints | name
            ExclusionConstraint.definition = exclusion constraints | definition
            Index.name = indexes | name
            Index.isUnique = indexes | uniqueness
            Index.method = indexes | method
            Index.keys = indexes | columns and expressions
            Index.include = indexes | included columns
            Index.predicate = indexes | predicate
            Index.parameters = indexes | storage parameters
            Index.nullsNotDistinct = indexes | nulls not distinct
            Index.comment = indexes | comment
            IndexKey.column = indexes | columns and expressions
            IndexKey.expression = indexes | columns and expressions
            IndexKey.descending = indexes | order
            IndexKey.nullsFirst = indexes | nulls first
            IndexKey.operatorClass = indexes | operator class
            IndexKey.collation = indexes | collation
            Sequence.name = sequences | name
            Sequence.options = sequences | start
            Sequence.ownedBy = sequences | owner
            Sequence.comment = sequences | comment
            SequenceOptions.type = sequences | type
            SequenceOptions.start = sequences | start
            SequenceOptions.increment = sequences | increment
            SequenceOptions.min = sequences | bounds
            SequenceOptions.max = sequences | bounds
            SequenceOptions.cache = sequences | cache
            SequenceOptions.cycle = sequences | cycle
            CompositeType.name = composite types | name
            CompositeType.attributes = composite types | attributes
            CompositeType.comment = composite types | comment
            Attribute.name = composite types | attributes
            Attribute.type = composite types | type
            Attribute.collation = composite types | collation
            Attribute.comment = composite types | comment
            Domain.name = domains | name
            Domain.type = domains | type
            Domain.collation = domains | collation
            Domain.defaultExpression = domains | default
            Domain.nullable = domains | nullability
            Domain.checks = domains | checks
            Domain.comment = domains | comment
            EnumType.name = named enum types | name
            EnumType.labels = named enum types | labels and their order
            EnumType.casts = named enum types | casts
            EnumType.comment = named enum types | comment
            EnumCast.other = named enum types | other types
            EnumCast.toEnum = named enum types | to and from
            EnumCast.context = named enum types | context
            """;

    private static final List<Class<?>> MODEL = List.of(
            Schema.class,
            Table.class,
            Column.class,
            Identity.class,
            Serial.class,
            Computed.class,
            PrimaryKey.class,
            UniqueConstraint.class,
            ForeignKey.class,
            CheckConstraint.class,
            ExclusionConstraint.class,
            Index.class,
            IndexKey.class,
            Sequence.class,
            SequenceOptions.class,
            CompositeType.class,
            Attribute.class,
            Domain.class,
            EnumType.class,
            EnumCast.class,
            View.class,
            AuxiliaryObject.class);

    private static String page() throws IOException {
        return Files.readString(PAGE).replaceAll("\\s+", " ");
    }

    @Test
    void everyAttributeOfTheModelIsOnThePage() throws IOException {
        Map<String, String> words =
                WORDS.lines().collect(Collectors.toMap(line -> line.split(" = ")[0], line -> line.split(" = ")[1]));
        Set<String> components = MODEL.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> type.getSimpleName() + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(components)
                .as("a new attribute has its place on the page, and its line in this test")
                .isEqualTo(new TreeSet<>(words.keySet()));
        Map<String, String> rows = rows();
        words.forEach((component, place) -> {
            String object = place.split(" \\| ")[0];
            assertThat(rows.keySet()).as(component).anyMatch(row -> row.contains(object));
            if (place.contains(" | ")) {
                assertThat(rows.get(object)).as(component).contains(place.split(" \\| ")[1]);
            }
        });
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new HashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ")) {
                rows.put(line.split("\\|")[1].strip(), line.split("\\|")[2].strip());
            }
        }
        return rows;
    }

    @Test
    void everyKindThatIsNamedIsOnThePage() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (String query : List.of(
                UnmodelledObjects.RELATIONS,
                UnmodelledObjects.ATTACHED,
                UnmodelledObjects.ROUTINES,
                UnmodelledObjects.OF_DATABASE,
                UnmodelledSettings.OF_TABLES,
                UnmodelledSettings.OF_COLUMNS,
                UnmodelledSettings.OF_CONSTRAINTS,
                UnmodelledSettings.OF_COLUMN_SEQUENCES)) {
            kinds.addAll(quoted(query, "(?:select |then |else |\\()'([a-z ]{4,})'"));
        }
        kinds.remove("heap");
        assertThat(kinds).hasSizeGreaterThan(30);
        String page = page();
        assertThat(kinds).allSatisfy(kind -> assertThat(page).contains(kind));
    }

    private static Set<String> quoted(String query, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(query);
        return matcher.results().map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
    }
}
