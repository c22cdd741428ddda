package dev.autogen.differ;

import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.made;
import static dev.autogen.differ.Diffs.object;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.serial;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.text;
import static dev.autogen.schema.ObjectKind.COMMENT;
import static dev.autogen.schema.ObjectKind.CONSTRAINT;
import static dev.autogen.schema.ObjectKind.DEFAULT;
import static dev.autogen.schema.ObjectKind.INDEX;
import static dev.autogen.schema.ObjectKind.SEQUENCE;
import static dev.autogen.schema.ObjectKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Table USERS = table("users", column("id", bigint()).notNull(), column("name", text()));

    private static final Table BUSY = indexed(
                    table(
                            "users",
                            column("id", bigint()).notNull(),
                            column("name", text()).defaultTo("'x'").comment("a name"),
                            unique("uk_name", "name"),
                            check("ck_name", "length(name) > 1"),
                            comment("people")),
                    index("ix_name", "name"))
            .withForeignKeys(List.of(foreignKey("fk_id", "id").references("users", "id")));

    @Test
    void whatNoEntityDeclaresIsNamedAndStays() {
        Plan plan = diff(schema(USERS), schema(BUSY));

        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.inSync()).isTrue();
        assertThat(plan.unclaimed())
                .containsExactly(
                        object(COMMENT, "users"),
                        object(COMMENT, "users", "name"),
                        object(CONSTRAINT, "users", "ck_name"),
                        object(CONSTRAINT, "users", "fk_id"),
                        object(CONSTRAINT, "users", "uk_name"),
                        object(DEFAULT, "users", "name"),
                        object(INDEX, "users", "ix_name"));
    }

    @Test
    void whatAGeneratedRevisionMadeGoes() {
        Plan plan = diff(
                schema(USERS), schema(BUSY), made(object(INDEX, "users", "ix_name"), object(DEFAULT, "users", "name")));

        assertThat(lines(plan.upgrade())).containsExactly("dropIndex users.ix_name", "dropDefault users.name");
        assertThat(lines(plan.downgrade())).containsExactly("setDefault users.name", "createIndex users.ix_name");
        assertThat(plan.unclaimed()).hasSize(5);
    }

    @Test
    void anUnknownTableIsNamedAsAWhole() {
        Plan plan = diff(Schema.EMPTY, schema(BUSY));

        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.unclaimed()).containsExactly(object(TABLE, "users"));
    }

    @Test
    void anExtraColumnAndAPrimaryKeyAreAlwaysDifferences() {
        Table actual = table(
                "users",
                column("id", bigint()).notNull(),
                column("name", text()),
                column("old", integer()),
                primaryKey("pk", "id"));

        assertThat(lines(diff(schema(USERS), schema(actual)).upgrade()))
                .containsExactly("dropConstraint users.pk", "dropColumn users.old");
    }

    @Test
    void droppingByRequestTakesWhatIsNamed() {
        DiffOptions options = Diffs.OPTIONS.withDrops(
                DropRequests.parse(List.of("index:public.users.ix_name", "comment:users"), "public"));

        assertThat(lines(diff(schema(USERS), schema(BUSY), options).upgrade()))
                .containsExactly("dropIndex users.ix_name", "setComment users");
    }

    @Test
    void aRequestThatMatchesNothingNamesWhatIsNear() {
        DiffOptions options = Diffs.OPTIONS.withDrops(DropRequests.parse(List.of("index:users.ix_nam"), "public"));

        assertThatThrownBy(() -> diff(schema(USERS), schema(BUSY), options))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining(
                        "--drop index:users.ix_nam matches nothing that is unclaimed. Near: index:users.ix_name");
    }

    @Test
    void everythingUnclaimedGoesIfTheUserSaysSo() {
        Plan plan = diff(schema(USERS), schema(BUSY), Diffs.OPTIONS.droppingUnclaimed());

        assertThat(plan.unclaimed()).isEmpty();
        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "dropConstraint users.fk_id",
                        "dropConstraint users.uk_name",
                        "dropConstraint users.ck_name",
                        "dropIndex users.ix_name",
                        "dropDefault users.name",
                        "setComment users",
                        "setComment users.name");
    }

    @Test
    void whatStandsOnADroppedColumnGoesWithItAndComesBack() {
        Table desired = table("users", column("id", bigint()).notNull());

        Plan plan = diff(schema(desired), schema(BUSY));

        assertThat(lines(plan.upgrade()))
                .containsExactly(
                        "dropConstraint users.uk_name",
                        "dropConstraint users.ck_name",
                        "dropIndex users.ix_name",
                        "dropColumn users.name");
        assertThat(lines(plan.downgrade()))
                .containsExactly(
                        "addColumn users.name",
                        "createIndex users.ix_name",
                        "addCheck users.ck_name",
                        "addUnique users.uk_name");
        assertThat(plan.unclaimed()).containsExactly(object(COMMENT, "users"), object(CONSTRAINT, "users", "fk_id"));
        assertThat(plan.notes())
                .contains(
                        "No entity claims index users.ix_name, but it goes: what it stands on goes or becomes another.");
    }

    @Test
    void anEnumCheckTakesThePlaceOfTheOldOne() {
        Table desired = table("users", column("name", text()), new CheckConstraint(null, "name in ('A', 'B', 'C')"));
        Table actual = table(
                "users",
                column("name", text()),
                check("users_name_check", "name = ANY (ARRAY['A', 'B'])"),
                check("short", "length(name) < 9"));

        Plan plan = diff(schema(desired), schema(actual));

        assertThat(lines(plan.upgrade()))
                .containsExactly("dropConstraint users.users_name_check", "addCheck users.users_name_check");
        assertThat(plan.unclaimed()).containsExactly(object(CONSTRAINT, "users", "short"));
    }

    @Test
    void aSequenceThatADefaultStillCallsStays() {
        Table actual = table("users", column("id", bigint()).notNull().defaultTo("nextval('s'::regclass)"));
        Schema before = schema(actual)
                .withSequences(List.of(new Sequence(object(SEQUENCE, "s").owner(), sequence("bigint"))));

        Plan plan = diff(schema(table("users", column("id", bigint()).notNull())), before, made(object(SEQUENCE, "s")));

        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.unclaimed()).containsExactly(object(DEFAULT, "users", "id"), object(SEQUENCE, "s"));
    }

    @Test
    void theSequenceOfASerialMayBeTheOneThatTheEntitiesClaim() {
        Table actual =
                table("users", column("id", bigint()).notNull().generated(serial("users_id_seq", sequence("bigint"))));
        Schema desired = schema(table("users", column("id", bigint()).notNull()))
                .withSequences(List.of(new Sequence(
                        object(SEQUENCE, "users_id_seq").owner(),
                        sequence("bigint").incrementBy(50))));

        Plan plan = diff(desired, schema(actual));

        assertThat(lines(plan.upgrade())).containsExactly("alterSequence users_id_seq");
        assertThat(plan.unclaimed()).containsExactly(object(DEFAULT, "users", "id"));
    }

    @Test
    void aNameThatSomethingUnclaimedHasIsAnError() {
        Table desired = indexed(table("t", column("c", integer())), index("ix_name", "c"));

        assertThatThrownBy(() -> diff(schema(desired), schema(BUSY)))
                .isInstanceOf(NameTakenException.class)
                .hasMessage(
                        "The index t.ix_name cannot be made: the database has index users.ix_name, which no entity claims,"
                                + " under that name. Choose another name, or have it dropped with --drop index:users.ix_name.");
        DiffOptions dropping = Diffs.OPTIONS.withDrops(DropRequests.parse(List.of("index:users.ix_name"), "public"));
        assertThat(lines(diff(schema(desired), schema(BUSY), dropping).upgrade()))
                .containsExactly("createTable t", "dropIndex users.ix_name", "createIndex t.ix_name");
    }

    @Test
    void aNameThatAnUnclaimedTypeOfAnotherKindHasIsAnError() {
        QualifiedName mood = QualifiedName.of("mood");
        Schema desired = Schema.EMPTY.withDomains(List.of(new Domain(mood, text())));
        Schema actual = Schema.EMPTY.withEnums(List.of(new EnumType(mood, List.of("sad"))));

        assertThatThrownBy(() -> diff(desired, actual))
                .isInstanceOf(NameTakenException.class)
                .hasMessage("The domain mood cannot be made: the database has enum mood, which no entity claims,"
                        + " under that name. Choose another name, or have it dropped with --drop enum:mood.");
    }
}
