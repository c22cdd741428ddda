package dev.autogen.differ;

import static dev.autogen.differ.Diffs.OPTIONS;
import static dev.autogen.differ.Diffs.diff;
import static dev.autogen.differ.Diffs.indexed;
import static dev.autogen.differ.Diffs.lines;
import static dev.autogen.differ.Diffs.object;
import static dev.autogen.differ.Diffs.schema;
import static dev.autogen.differ.Diffs.table;
import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.comment;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.text;
import static dev.autogen.migration.Types.type;
import static dev.autogen.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptancesTest {

    private static List<Acceptance> all(Plan plan) {
        return plan.differences().stream().map(AcceptancesTest::acceptance).toList();
    }

    private static Acceptance acceptance(Difference difference) {
        return Acceptance.of(difference, "public");
    }

    private static Plan accepting(Schema desired, Schema actual, List<Acceptance> acceptances) {
        return diff(desired, actual, OPTIONS.withAcceptances(acceptances));
    }

    private static List<Acceptance> of(Plan plan, ObjectKind... kinds) {
        return plan.differences().stream()
                .filter(one -> List.of(kinds).contains(one.object().kind()))
                .map(AcceptancesTest::acceptance)
                .toList();
    }

    private static final Table USERS = table(
            "users",
            column("id", bigint()).notNull(),
            column("name", varchar(50)).defaultTo("'x'").comment("who"),
            column("late", text()),
            primaryKey("users_pkey", "id"),
            unique("users_name_key", "name"),
            comment("people"));

    private static final Table OTHERWISE = table(
            "users",
            column("id", bigint()).notNull(),
            column("name", varchar(40)).notNull().defaultTo("'y'"),
            column("old", text()),
            primaryKey("users_pkey", "id", "name"),
            check("users_old_check", "old <> ''"));

    @Test
    void everyKindOfDifferenceIsNamedWithBothSides() {
        Plan plan = diff(schema(indexed(USERS, index("ix_name", "name"))), schema(OTHERWISE));
        assertThat(plan.differences())
                .containsExactly(
                        new Difference(object(ObjectKind.COLUMN, "users", "late"), "late text", null),
                        new Difference(
                                object(ObjectKind.COLUMN, "users", "name"),
                                "name character varying(50) default 'x'",
                                "name character varying(40) default 'y' not null"),
                        new Difference(object(ObjectKind.COLUMN, "users", "old"), null, "old text"),
                        new Difference(object(ObjectKind.COMMENT, "users"), "people", null),
                        new Difference(object(ObjectKind.COMMENT, "users", "name"), "who", null),
                        new Difference(
                                object(ObjectKind.CONSTRAINT, "users", "users_name_key"),
                                "constraint users_name_key unique (name)",
                                null),
                        new Difference(
                                object(ObjectKind.CONSTRAINT, "users", "users_pkey"),
                                "constraint users_pkey primary key (id)",
                                "constraint users_pkey primary key (id, name)"),
                        new Difference(
                                object(ObjectKind.INDEX, "users", "ix_name"),
                                "create index ix_name on users (name)",
                                null));
    }

    @Test
    void whatIsAcceptedIsInNeitherDirection() {
        Schema desired = schema(indexed(USERS, index("ix_name", "name")), table("orders", column("id", bigint())));
        Schema actual = schema(OTHERWISE);
        List<Acceptance> all = all(diff(desired, actual));
        Plan plan = accepting(desired, actual, all);
        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.downgrade()).isEmpty();
        assertThat(plan.inSync()).isTrue();
        assertThat(plan.differences()).isEmpty();
        assertThat(plan.accepted()).hasSameSizeAs(all);
        assertThat(plan.renameProposals()).isEmpty();
        for (Acceptance one : all) {
            List<Acceptance> others = new ArrayList<>(all);
            others.remove(one);
            Plan rest = accepting(desired, actual, others);
            assertThat(rest.differences().stream().anyMatch(one::matches))
                    .as(one.toString())
                    .isTrue();
        }
    }

    @Test
    void resurfacesWhenEitherSideChanges() {
        List<Acceptance> all =
                all(diff(schema(table("t", column("a", varchar(50)))), schema(table("t", column("a", varchar(40))))));
        assertThat(lines(accepting(
                                schema(table("t", column("a", varchar(60)))),
                                schema(table("t", column("a", varchar(40)))),
                                all)
                        .upgrade()))
                .containsExactly("alterColumnType t.a");
        assertThat(lines(accepting(
                                schema(table("t", column("a", varchar(50)))),
                                schema(table("t", column("a", varchar(30)))),
                                all)
                        .upgrade()))
                .containsExactly("alterColumnType t.a");
    }

    @Test
    void theRestOfAColumnStillCounts() {
        Schema desired = schema(table("t", column("a", varchar(50)).notNull().defaultTo("'x'")));
        Schema actual = schema(table("t", column("a", varchar(50)).defaultTo("'y'")));
        List<Acceptance> defaults = of(diff(desired, actual), ObjectKind.DEFAULT);
        assertThat(defaults).hasSize(1);
        assertThat(lines(accepting(desired, actual, defaults).upgrade()))
                .contains("setNotNull t.a")
                .doesNotContain("setDefault t.a");
    }

    @Test
    void anAcceptedAbsenceThatSomethingNeedsCountsAgain() {
        Schema desired = schema(indexed(table("t", column("a", text()), column("b", text())), index("ix_b", "b")));
        Schema actual = schema(table("t", column("a", text())));
        Plan open = diff(desired, actual);
        Plan plan = accepting(desired, actual, of(open, ObjectKind.COLUMN));
        assertThat(lines(plan.upgrade())).containsExactly("addColumn t.b", "createIndex t.ix_b");
        assertThat(plan.accepted()).isEmpty();
        assertThat(plan.notes())
                .containsExactly(
                        "The accepted difference of column t.b counts again: index t.ix_b needs it. Accept that too,"
                                + " or take the line of column t.b out of autogen.accept.");
        assertThat(accepting(desired, actual, all(open)).inSync()).isTrue();
    }

    @Test
    void aForeignKeyNeedsItsTableItsKeyAndColumnsThatFit() {
        Table customers = table("customers", column("id", bigint()).notNull(), primaryKey("customers_pkey", "id"));
        Table orders = table("orders", column("customer_id", bigint()));
        Table withKey =
                orders.withForeignKeys(List.of(foreignKey("fk", "customer_id").references("customers", "id")));
        Plan noTable = diff(schema(customers, withKey), schema(orders));
        assertThat(accepting(schema(customers, withKey), schema(orders), of(noTable, ObjectKind.TABLE))
                        .accepted())
                .isEmpty();
        Schema noKey = schema(table("customers", column("id", bigint()).notNull()), orders);
        List<Acceptance> key = of(diff(schema(customers, withKey), noKey), ObjectKind.CONSTRAINT).stream()
                .filter(one -> one.path().contains("pkey"))
                .toList();
        assertThat(accepting(schema(customers, withKey), noKey, key).accepted()).isEmpty();
        Schema otherType = schema(customers, table("orders", column("customer_id", text())));
        List<Acceptance> column = of(diff(schema(customers, withKey), otherType), ObjectKind.COLUMN);
        assertThat(column).hasSize(1);
        assertThat(accepting(schema(customers, withKey), otherType, column).accepted())
                .isEmpty();
    }

    @Test
    void whatAnAcceptedColumnUsesStays() {
        QualifiedName mood = QualifiedName.of("mood");
        Schema actual =
                schema(table("t", column("a", type("mood")))).withEnums(List.of(new EnumType(mood, List.of("ok"))));
        Schema desired = schema(table("t", column("a", text())));
        DiffOptions made = OPTIONS.withMade(java.util.Set.of(object(ObjectKind.ENUM, "mood")));
        Plan open = diff(desired, actual, made);
        assertThat(lines(open.upgrade())).contains("dropEnum mood");
        Plan plan = diff(desired, actual, made.withAcceptances(of(open, ObjectKind.COLUMN)));
        assertThat(plan.upgrade()).isEmpty();
        assertThat(plan.unclaimed()).containsExactly(object(ObjectKind.ENUM, "mood"));
    }

    private static Schema withViews(Table table, View... views) {
        return schema(table).withViews(List.of(views));
    }

    private static View view(String name, String query) {
        return new View(QualifiedName.of(name), query);
    }

    @Test
    void viewsAreAcceptedLikeAnythingElse() {
        Table table = table("t", column("a", text()));
        Schema desired = withViews(table, view("another", "select a from t"), view("fresh", "select 1"));
        Schema actual = withViews(table, view("another", "select upper(a) as a from t"), view("gone", "select 2"));
        DiffOptions made = OPTIONS.withMade(java.util.Set.of(object(ObjectKind.VIEW, "gone")));
        Plan open = diff(desired, actual, made);
        assertThat(open.differences())
                .containsExactly(
                        new Difference(
                                object(ObjectKind.VIEW, "another"),
                                "create view another as select a from t",
                                "create view another as select upper(a) as a from t"),
                        new Difference(object(ObjectKind.VIEW, "fresh"), "create view fresh as select 1", null),
                        new Difference(object(ObjectKind.VIEW, "gone"), null, "create view gone as select 2"));
        Plan plan = diff(desired, actual, made.withAcceptances(all(open)));
        assertThat(plan.inSync()).isTrue();
        assertThat(plan.accepted()).isEqualTo(open.differences());
        for (Acceptance one : all(open)) {
            List<Acceptance> others = new ArrayList<>(all(open));
            others.remove(one);
            assertThat(lines(diff(desired, actual, made.withAcceptances(others)).upgrade()))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(one.path()));
        }
        Schema changed = withViews(table, view("another", "select lower(a) as a from t"), view("gone", "select 2"));
        assertThat(lines(diff(desired, changed, made.withAcceptances(all(open))).upgrade()))
                .containsExactly("dropView another", "createView another");
    }

    @Test
    void aViewNeedsTheColumnWhoseAbsenceIsAccepted() {
        Schema desired =
                withViews(table("t", column("a", text()), column("b", text())), view("v", "select a, b from t"));
        Schema actual = schema(table("t", column("a", text())));
        Plan open = diff(desired, actual);
        Plan plan = accepting(desired, actual, of(open, ObjectKind.COLUMN));
        assertThat(lines(plan.upgrade())).containsExactly("addColumn t.b", "createView v");
        assertThat(plan.notes()).singleElement().asString().contains("column t.b counts again: view v needs it");
        assertThat(accepting(desired, actual, all(open)).inSync()).isTrue();
    }

    @Test
    void whatTheUserWantsDroppedNowIsNotAccepted() {
        Schema actual = schema(indexed(table("t", column("a", text())), index("ix", "a")));
        Schema desired = schema(table("t", column("a", text())));
        DiffOptions made = OPTIONS.withMade(java.util.Set.of(object(ObjectKind.INDEX, "t", "ix")));
        List<Acceptance> all = all(diff(desired, actual, made));
        assertThat(diff(desired, actual, made.withAcceptances(all)).inSync()).isTrue();
        assertThat(lines(diff(
                                desired,
                                actual,
                                made.withAcceptances(all)
                                        .withDrops(DropRequests.parse(List.of("index:t.ix"), "public")))
                        .upgrade()))
                .containsExactly("dropIndex t.ix");
    }

    @Test
    void aLongSideIsCutAndEndsWithADigest() {
        String text = "x".repeat(500);
        assertThat(Acceptance.written(text)).hasSizeLessThan(120).matches("x{80} … sha256:[0-9a-f]{16}");
        assertThat(Acceptance.written(text)).isNotEqualTo(Acceptance.written(text + "y"));
        assertThat(Acceptance.written("a\nb")).startsWith("a b … sha256:");
        assertThat(Acceptance.written("a\nb")).isNotEqualTo(Acceptance.written("a b"));
    }
}
