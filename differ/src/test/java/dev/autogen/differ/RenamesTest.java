package dev.autogen.differ;

import static dev.autogen.differ.Diffs.OPTIONS;
import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.renaming;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.sequence;
import static dev.autogen.migration.Definitions.stored;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.integer;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.RenameColumn;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.operation.RenameTable;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static Table users(String... columns) {
        return Table.of(
                USERS, Arrays.stream(columns).map(name -> column(name, text())).toList());
    }

    @Test
    void aDroppedAndAnAddedColumnOfOneTypeAreAQuestion() {
        Plan plan = diff(schema(users("full_name")), schema(users("name")));

        assertThat(lines(plan.upgrade())).containsExactly("addColumn users.full_name", "dropColumn users.name");
        assertThat(plan.renameProposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.acceptOption()).isEqualTo("--rename column:users.name:full_name");
            assertThat(proposal.refuseOption()).isEqualTo("--no-rename column:users.name");
        });
    }

    @Test
    void anAcceptedRenameIsDone() {
        Plan plan =
                diff(schema(users("full_name")), schema(users("name")), renaming("column:public.users.name:full_name"));

        assertThat(plan.upgrade()).containsExactly(new RenameColumn(USERS, "name", "full_name"));
        assertThat(plan.downgrade()).containsExactly(new RenameColumn(USERS, "full_name", "name"));
        assertThat(plan.renameProposals()).isEmpty();
    }

    @Test
    void aRefusedRenameIsNoQuestion() {
        DiffOptions options =
                OPTIONS.withRenames(RenameDecisions.parse(List.of(), List.of("column:users.name"), "public"));

        assertThat(diff(schema(users("full_name")), schema(users("name")), options)
                        .renameProposals())
                .isEmpty();
    }

    @Test
    void pairsAreOneToOneAndTheLikestFirst() {
        Plan plan = diff(schema(users("street_name", "given_name")), schema(users("name_given", "street")));

        assertThat(plan.renameProposals())
                .extracting(RenameProposal::acceptOption)
                .containsExactly(
                        "--rename column:users.name_given:given_name", "--rename column:users.street:street_name");
    }

    @Test
    void anotherTypeIsNoRename() {
        Table desired = table("users", column("age", integer()));

        assertThat(diff(schema(desired), schema(users("name"))).renameProposals())
                .isEmpty();
    }

    @Test
    void chainsGoFromTheirEnd() {
        Plan plan = diff(
                schema(users("b", "c")), schema(users("a", "b")), renaming("column:users.a:b", "column:users.b:c"));

        assertThat(plan.upgrade())
                .containsExactly(new RenameColumn(USERS, "b", "c"), new RenameColumn(USERS, "a", "b"));
    }

    @Test
    void swapsGoByWayOfATemporaryName() {
        Table actual = table("users", column("a", text()), column("b", integer()));
        Table desired = table("users", column("b", text()), column("a", integer()));

        Plan plan = diff(schema(desired), schema(actual), renaming("column:users.a:b", "column:users.b:a"));

        assertThat(plan.upgrade())
                .containsExactly(
                        new RenameColumn(USERS, "a", "a_autogen_tmp"),
                        new RenameColumn(USERS, "b", "a"),
                        new RenameColumn(USERS, "a_autogen_tmp", "b"));
        assertThat(plan.downgrade())
                .containsExactly(
                        new RenameColumn(USERS, "b", "a_autogen_tmp"),
                        new RenameColumn(USERS, "a", "b"),
                        new RenameColumn(USERS, "a_autogen_tmp", "a"));
    }

    @Test
    void everythingThatNamesTheColumnFollows() {
        Table actual = indexed(
                table(
                        "users",
                        column("id", bigint()).notNull(),
                        column("name", text()),
                        column("upper_name", text()).generated(stored("upper(name)")),
                        primaryKey("users_pkey", "id"),
                        check("ck", "(length(name) > 1)")),
                index("ix", IndexKey.expression("lower(name)")).where("name is not null"),
                index("ix_id", "id").include("name"));
        Table orders = table("orders", column("user_id", bigint()))
                .withForeignKeys(List.of(foreignKey("fk", "user_id").references("users", "id")));
        Table desired = indexed(
                table(
                        "users",
                        column("key", bigint()).notNull(),
                        column("title", text()),
                        column("upper_name", text()).generated(stored("upper(title)")),
                        primaryKey("users_pkey", "key"),
                        check("ck", "(length(title) > 1)")),
                index("ix", IndexKey.expression("lower(title)")).where("title is not null"),
                index("ix_id", "key").include("title"));
        Table wantedOrders = table("orders", column("user_id", bigint()))
                .withForeignKeys(List.of(foreignKey("fk", "user_id").references("users", "key")));

        Plan plan = diff(
                schema(desired, wantedOrders),
                schema(actual, orders),
                renaming("column:users.name:title", "column:users.id:key"));

        assertThat(lines(plan.upgrade())).containsExactly("renameColumn users.id", "renameColumn users.name");
        assertThat(plan.unclaimed()).isEmpty();
    }

    @Test
    void aTableOfTheSameShapeIsAQuestionAndItsColumnsTheNext() {
        Table people = Table.of(
                QualifiedName.of("people"), users("a", "b", "c", "full_name").columns());
        Table actual = users("a", "b", "c", "name");

        assertThat(diff(schema(people), schema(actual), Diffs.made(Diffs.object(ObjectKind.TABLE, "users")))
                        .renameProposals())
                .extracting(RenameProposal::acceptOption)
                .containsExactly("--rename table:users:people");
        assertThat(diff(schema(people), schema(actual)).renameProposals()).isEmpty();
        assertThat(diff(schema(people), schema(users("a", "b", "c", "full_name")))
                        .renameProposals())
                .hasSize(1);

        Plan second = diff(schema(people), schema(actual), renaming("table:users:people"));
        assertThat(second.renameProposals())
                .extracting(RenameProposal::acceptOption)
                .containsExactly("--rename column:users.name:full_name");

        Plan third =
                diff(schema(people), schema(actual), renaming("table:users:people", "column:users.name:full_name"));
        assertThat(third.upgrade())
                .containsExactly(
                        new RenameTable(USERS, "people"),
                        new RenameColumn(QualifiedName.of("people"), "name", "full_name"));
    }

    @Test
    void namesThatNobodyChoseKeepTheOldTablesName() {
        Table actual = table("users", column("id", bigint()).notNull(), primaryKey("users_pkey", "id"));
        Table desired = table("people", column("id", bigint()).notNull(), new PrimaryKey(null, List.of("id")));

        assertThat(lines(diff(schema(desired), schema(actual), renaming("table:users:people"))
                        .upgrade()))
                .containsExactly("renameTable users");
    }

    @Test
    void aSequenceThatFollowsItsTableIsAQuestionThoughNobodyMadeIt() {
        Schema actual = schema(users("a"))
                .withSequences(List.of(new Sequence(QualifiedName.of("users_seq"), sequence("bigint"))));
        Schema desired = schema(Table.of(QualifiedName.of("people"), users("a").columns()))
                .withSequences(List.of(new Sequence(QualifiedName.of("people_seq"), sequence("bigint"))));

        assertThat(diff(desired, actual).renameProposals())
                .extracting(RenameProposal::acceptOption)
                .containsExactly("--rename sequence:users_seq:people_seq", "--rename table:users:people");
        Schema unrelated = desired.withTables(List.of());
        assertThat(diff(unrelated, actual).renameProposals()).isEmpty();
    }

    @Test
    void labelsAndTypesAreRenamedWithTheirDefaults() {
        EnumType status = new EnumType(QualifiedName.of("status"), List.of("NEW", "OLD"));
        Table actual = table("t", column("s", type("status")).defaultTo("'NEW'::status"));
        Table desired = table("t", column("s", type("state")).defaultTo("'FRESH'::state"));
        Schema before = schema(actual).withEnums(List.of(status));
        Schema after =
                schema(desired).withEnums(List.of(new EnumType(QualifiedName.of("state"), List.of("FRESH", "OLD"))));

        Plan plan = diff(after, before, renaming("enum:status:state", "enumValue:status.NEW:FRESH"));

        assertThat(lines(plan.upgrade())).containsExactly("renameEnum status", "renameEnumValue state.NEW");
        assertThat(plan.upgrade()).contains(new RenameEnumValue(QualifiedName.of("state"), "NEW", "FRESH"));
    }

    @Test
    void indexesAndConstraintsOfOneStructureAreRenamedUnasked() {
        Table actual = indexed(users("a", "b"), index("ix_1", "a"), index("ix_2", "b"));
        Table desired = indexed(users("a", "b"), index("ix_2", "a"), index("ix_1", "b"));

        assertThat(lines(diff(schema(desired), schema(actual)).upgrade()))
                .containsExactly(
                        "renameIndex users.ix_1", "renameIndex users.ix_2", "renameIndex users.ix_1_autogen_tmp");
    }

    @Test
    void checksOfTwoTablesMayHaveOneName() {
        Table one = table("t1", column("a", integer()), check("ck", "a > 0"));
        Table two = table("t2", column("a", integer()), check("ck", "a > 0"));
        Table newOne = table("t1", column("a", integer()), check("ck_1", "a > 0"));
        Table newTwo = table("t2", column("a", integer()), check("ck_2", "a > 0"));

        assertThat(lines(diff(schema(newOne, newTwo), schema(one, two)).upgrade()))
                .containsExactly("renameConstraint t1.ck", "renameConstraint t2.ck");
    }

    @Test
    void aRenameThatMatchesNothingNamesWhatIsNear() {
        assertThatThrownBy(() -> diff(schema(users("b")), schema(users("name")), renaming("column:users.nam:b")))
                .isInstanceOf(DecisionException.class)
                .hasMessage("--rename column:users.nam:b matches nothing in the database. Near: column:users.name.");
        assertThatThrownBy(() ->
                        diff(schema(users("full_name")), schema(users("name")), renaming("column:users.name:fullname")))
                .isInstanceOf(DecisionException.class)
                .hasMessage(
                        "--rename column:users.name:fullname: the entities have no 'fullname' there. Near: full_name.");
        assertThatThrownBy(() -> diff(schema(users("b")), schema(users("a", "b")), renaming("column:users.a:b")))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("there is one of that name already");
    }

    @Test
    void aRenameOfAnotherKindSaysWhichKindItIs() {
        assertThatThrownBy(() -> diff(schema(users("b")), schema(users("name")), renaming("sequence:users:people")))
                .isInstanceOf(DecisionException.class)
                .hasMessage("--rename sequence:users:people matches nothing in the database."
                        + " Of that name there is table:users.");
    }

    @Test
    void decisionsThatContradictEachOtherAreRefused() {
        Schema desired = schema(users("b", "c"));
        Schema actual = schema(users("a"));
        assertThatThrownBy(() -> diff(desired, actual, renaming("column:users.a:b", "column:users.a:c")))
                .isInstanceOf(DecisionException.class)
                .hasMessage("--rename column:users.a:c contradicts another --rename: one object becomes one other.");
        DiffOptions both = OPTIONS.withRenames(
                RenameDecisions.parse(List.of("column:users.a:b"), List.of("column:public.users.a"), "public"));
        assertThatThrownBy(() -> diff(desired, actual, both))
                .isInstanceOf(DecisionException.class)
                .hasMessage(
                        "--no-rename column:public.users.a contradicts --rename column:users.a:b: say one of them.");
        assertThat(lines(diff(desired, actual, renaming("column:users.a:b", "column:public.users.a:b"))
                        .upgrade()))
                .containsExactly("renameColumn users.a", "addColumn users.c");
    }

    @Test
    void optionsThatCannotBeReadSayHowTheyAreWritten() {
        assertThatThrownBy(() -> RenameDecisions.parse(List.of("users.name"), List.of(), "public"))
                .hasMessageContaining("--rename 'users.name' does not say what becomes what");
        assertThatThrownBy(() -> RenameDecisions.parse(List.of("column:users.a:b:c"), List.of(), "public"))
                .hasMessageContaining("--rename 'column:users.a:b:c' does not say what becomes what");
        assertThatThrownBy(() -> RenameDecisions.parse(List.of(), List.of("column:users.\"a"), "public"))
                .hasMessageContaining("--no-rename 'column:users.\"a' has a double quote too many or too few");
        assertThatThrownBy(() -> RenameDecisions.parse(List.of("colum:users.a:b"), List.of(), "public"))
                .hasMessageContaining("does not begin with a kind");
        assertThatThrownBy(() -> DropRequests.parse(List.of("index"), "public")).hasMessageContaining("names no index");
    }

    @Test
    void strangeNamesSurviveTheWayThroughTheOption() {
        Table actual = table("Order Items", column("a.b:c", text()));
        Table desired = table("Order Items", column("it's \"new\"", text()));

        RenameProposal proposal =
                diff(schema(desired), schema(actual)).renameProposals().get(0);
        assertThat(proposal.acceptOption())
                .isEqualTo("--rename 'column:Order Items.\"a.b:c\":\"it'\\''s \"\"new\"\"\"'");
        String value = "column:Order Items.\"a.b:c\":\"it's \"\"new\"\"\"";
        assertThat(lines(diff(schema(desired), schema(actual), renaming(value)).upgrade()))
                .containsExactly("renameColumn Order Items.\"a.b:c\"");
    }
}
