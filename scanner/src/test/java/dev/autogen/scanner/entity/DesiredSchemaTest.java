package dev.autogen.scanner.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import dev.autogen.testing.HibernateLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one scan tells, beyond being what Hibernate creates. */
class DesiredSchemaTest {

    @TempDir
    static Path directory;

    static Scan scan;

    @BeforeAll
    static void scanOnce() {
        scan = EntityProject.in(directory, HibernateLine.V7_4)
                .compileModels("base", "since66")
                .scan();
    }

    private static Table table(String name) {
        return scan.schema().table(QualifiedName.parse(name)).orElseThrow();
    }

    @Test
    void namesOfNobodyAreNullAndChosenOnesAreFolded() {
        Table keys = table("keys");
        assertThat(keys.primaryKey()).isNotNull();
        assertThat(keys.uniques())
                .containsExactlyInAnyOrder(
                        new UniqueConstraint(null, List.of("single")),
                        new UniqueConstraint(null, List.of("known")),
                        new UniqueConstraint(null, List.of("a", "b")),
                        new UniqueConstraint("uq_chosen", List.of("b", "c")),
                        new UniqueConstraint("ix_unique", List.of("c", "a")));
        assertThat(keys.indexes()).extracting(Index::name).containsExactlyInAnyOrder(null, "ix_chosen", "ix_mixed");
        assertThat(table("profile").foreignKeys())
                .extracting(ForeignKey::name)
                .containsExactlyInAnyOrder(null, null, "fk_chosen", "fk_defined");
    }

    @Test
    @Timeout(120)
    void aCompositeTypeMayHaveOneOfAnotherNamespace(@TempDir Path other) {
        Scan structs = EntityProject.in(other, HibernateLine.V7_4)
                .compile(
                        "package app; @Embeddable @org.hibernate.annotations.Struct(name = \"point\") public class Point { double x; double y; }",
                        "package app; @Embeddable @org.hibernate.annotations.Struct(name = \"place\", schema = \"geo\") public class Place { String street; Point at; }",
                        "package app; @Entity public class Person { @Id Long id; Place home; }")
                .scan();
        assertThat(structs.schema().compositeTypes())
                .extracting(CompositeType::name)
                .containsExactlyInAnyOrder(QualifiedName.of("point"), QualifiedName.of("geo", "place"));
    }

    @Test
    void uniqueOnThePrimaryKeyIsNothing() {
        assertThat(table("keys").uniques()).noneMatch(unique -> unique.columns().equals(List.of("id")));
    }

    @Test
    void foreignKeysAlwaysNameWhatTheyReference() {
        ForeignKey key = table("profile").foreignKeys().stream()
                .filter(each -> each.columns().equals(List.of("customer_id")))
                .findFirst()
                .orElseThrow();
        assertThat(key.referencedTable()).isEqualTo(QualifiedName.of("customers"));
        assertThat(key.referencedColumns()).containsExactly("id");
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(table("profile").foreignKeys())
                .noneMatch(each -> each.columns().contains("free"));
    }

    @Test
    void identityAndSequencesKeepTheirNumbers() {
        assertThat(table("definitions").column("id").orElseThrow().generation())
                .isEqualTo(Identity.byDefault("integer"));
        assertThat(scan.schema().sequence(QualifiedName.of("keys_numbers")))
                .contains(new Sequence(
                        QualifiedName.of("keys_numbers"),
                        SequenceOptions.defaults("bigint").startingAt(1000).incrementBy(10)));
    }

    @Test
    void enumTypesAreTypesOfTheDefaultNamespace() {
        ColumnType varchar = ColumnType.builtIn("character varying");
        assertThat(scan.schema().enums())
                .containsExactly(new EnumType(QualifiedName.of("colour"), List.of("BLUE", "GREEN", "RED"))
                        .withCasts(List.of(
                                new EnumCast(true, varchar, CastContext.IMPLICIT),
                                new EnumCast(false, varchar, CastContext.IMPLICIT))));
        assertThat(table("newer").column("colour").orElseThrow().type())
                .isEqualTo(ColumnType.named(QualifiedName.of("colour")));
    }

    @Test
    void whatIsNoTableIsNamed() {
        assertThat(scan.unmodelled()).isEmpty();
        assertThat(scan.notes()).isEmpty();
        assertThat(scan.schema().views()).extracting(view -> view.name().name()).containsExactly("active");
        assertThat(scan.schema().auxiliaries())
                .containsExactly(new AuxiliaryObject(
                        "row 'default' of hibernate_sequences",
                        false,
                        List.of("insert into hibernate_sequences(sequence_name, next_val) values ('default',0)"),
                        List.of("delete from hibernate_sequences where sequence_name = 'default'")));
        assertThat(scan.schema().tables())
                .extracting(table -> table.name().name())
                .doesNotContain("active", "summary");
    }

    @Test
    void namespacesAreThoseOfTheEntities() {
        assertThat(scan.schema().namespaces()).containsExactly("geo");
        assertThat(scan.schema().table(QualifiedName.of("geo", "country"))).isPresent();
    }

    @Test
    void everyTableAndColumnTellsWhereItComesFrom() {
        assertThat(scan.origins())
                .containsEntry("table customers", "shop.Customer")
                .containsEntry("column customers.created", "shop.Customer.created")
                .containsEntry("column customers.town", "shop.Customer.address.city")
                .containsEntry("column customers.billing_country", "shop.Customer.billing.country")
                .containsEntry("column customer_details.notes", "shop.Customer.notes")
                .containsEntry("table phones", "shop.Customer.phones")
                .containsEntry("column phones.pos", "shop.Customer.phones")
                .containsEntry("column Vehicle$Car.doors".toLowerCase(java.util.Locale.ROOT), "shop.Vehicle$Car.doors")
                .containsEntry("column geo.country.Name", "shop.Country.name");
        assertThat(table("types").columns())
                .allSatisfy(column -> assertThat(scan.origins()).containsKey("column types." + column.name()));
    }

    @Test
    void aLongNameIsCut() {
        assertThat(table("numbered").column("this_is_a_very_long_column_name_that_is_longer_than_what_postgr"))
                .isPresent();
    }
}
