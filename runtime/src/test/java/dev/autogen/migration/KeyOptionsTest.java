package dev.autogen.migration;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.exclusion;
import static dev.autogen.migration.Definitions.expression;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.key;
import static dev.autogen.migration.Definitions.notNull;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;
import static dev.autogen.schema.Deferrability.INITIALLY_DEFERRED;
import static dev.autogen.schema.Deferrability.INITIALLY_IMMEDIATE;
import static dev.autogen.schema.Deferrability.NOT_DEFERRABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.operation.AddUnique;
import dev.autogen.operation.DropConstraint;
import dev.autogen.schema.QualifiedName;
import dev.autogen.sql.SqlRenderer;
import dev.autogen.sql.SqlStatement;
import dev.autogen.testing.PostgresServers;
import dev.autogen.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a migration written by hand can say of constraints and indexes, as the grammar of PostgreSQL 18 has it, and what PostgreSQL 18 made of it. */
class KeyOptionsTest {

    private static final String TABLES =
            """
            create table rooms (id int not null, span int4range, name text, valid daterange, note text);
            create table bookings (id int, span int4range, room int, during daterange, note text);
            create table sales (id int, at date) partition by range (at);
            create table sales_2026 partition of sales for values from ('2026-01-01') to ('2027-01-01');
            create unique index rooms_name_idx on rooms (name);
            """;

    private static List<String> sqlOf(Consumer<Operations> migration) {
        OperationRecorder recorder = new OperationRecorder();
        migration.accept(recorder);
        return new SqlRenderer()
                .render(recorder.operations()).stream().map(SqlStatement::text).toList();
    }

    /** Returns the statements, after they have been run after one another on a database of PostgreSQL 18. */
    private static List<String> run(Consumer<Operations> migration) {
        List<String> statements = sqlOf(migration);
        try (TestDatabase database = PostgresServers.major(18).freshDatabase()) {
            database.execute(TABLES);
            statements.forEach(database::execute);
        }
        return statements;
    }

    @Test
    void indexes() {
        assertThat(run(op -> {
                    op.tablespace("pg_default")
                            .createIndex(
                                    "rooms",
                                    index(
                                                    "a",
                                                    key("name").collate("C").operatorClass("text_pattern_ops"),
                                                    key("id").desc())
                                            .unique()
                                            .include("note")
                                            .withNullsNotDistinct()
                                            .with("fillfactor", "70")
                                            .where("note <> ' where '"));
                    op.storage("fastupdate", "off")
                            .createIndex(
                                    "rooms",
                                    index("b", expression("to_tsvector('simple', note)"))
                                            .using("gin"));
                    op.concurrently().ifNotExists().tablespace("pg_default").createIndex("rooms", index("on", "note"));
                    op.tablespace("pg_default").concurrently().createIndex("rooms", index("c", "note"));
                    op.only().createIndex("sales", index("sales_at_idx", "at"));
                    op.createIndex("sales_2026", index("sales_2026_at_idx", "at"));
                    op.attachIndex("sales", "sales_at_idx", "sales_2026", "sales_2026_at_idx");
                    op.setIndexParameter("rooms", "a", "fillfactor", "80");
                    op.resetIndexParameter("rooms", "a", "fillfactor");
                    op.setIndexStatistics("rooms", "b", 1, 500);
                    op.setIndexTablespace("rooms", "a", "pg_default");
                    op.cascade().dropIndex("rooms", "a");
                    op.cascade().ifExists().dropIndex("rooms", "a");
                }))
                .containsExactly(
                        "create unique index a on rooms (name collate \"C\" text_pattern_ops, id desc) include (note)"
                                + " nulls not distinct with (fillfactor = '70') tablespace pg_default where note <> ' where '",
                        "create index b on rooms using gin ((to_tsvector('simple', note))) with (fastupdate = 'off')",
                        "create index concurrently if not exists \"on\" on rooms (note) tablespace pg_default",
                        "create index concurrently c on rooms (note) tablespace pg_default",
                        "create index sales_at_idx on only sales (at)",
                        "create index sales_2026_at_idx on sales_2026 (at)",
                        "alter index sales_at_idx attach partition sales_2026_at_idx",
                        "alter index a set (fillfactor = '80')",
                        "alter index a reset (fillfactor)",
                        "alter index b alter column 1 set statistics 500",
                        "alter index a set tablespace pg_default",
                        "drop index a cascade",
                        "drop index if exists a cascade");
    }

    @Test
    void keys() {
        assertThat(run(op -> {
                    op.storage("fillfactor", "70")
                            .tablespace("pg_default")
                            .addPrimaryKey(
                                    "rooms",
                                    primaryKey("rooms_pkey", "id")
                                            .include("note")
                                            .deferrable(INITIALLY_DEFERRED));
                    op.usingIndex("rooms_name_idx")
                            .addUnique("rooms", unique("rooms_name_key", "name").deferrable(INITIALLY_IMMEDIATE));
                    op.tablespace("pg_default")
                            .addUnique("rooms", unique("rooms_note_key", "note").withNullsNotDistinct());
                    op.only().addUnique("rooms", unique("rooms_valid_key", "valid"));
                    op.only().ifExists().dropConstraint("rooms", "rooms_valid_key");
                    op.addExclusion(
                            "bookings",
                            exclusion("no_two", "EXCLUDE USING gist (during WITH &&) WHERE (room = 1) DEFERRABLE"));
                    op.cascade().dropConstraint("rooms", "rooms_pkey");
                }))
                .containsExactly(
                        "alter table rooms add constraint rooms_pkey primary key (id) include (note) with (fillfactor = '70')"
                                + " using index tablespace pg_default deferrable initially deferred",
                        "alter table rooms add constraint rooms_name_key unique using index rooms_name_idx deferrable",
                        "alter table rooms add constraint rooms_note_key unique nulls not distinct (note) using index tablespace pg_default",
                        "alter table only rooms add constraint rooms_valid_key unique (valid)",
                        "alter table only rooms drop constraint if exists rooms_valid_key",
                        "alter table bookings add constraint no_two EXCLUDE USING gist (during WITH &&) WHERE (room = 1) DEFERRABLE",
                        "alter table rooms drop constraint rooms_pkey cascade");
    }

    @Test
    void constraintsOfPostgres18() {
        assertThat(run(op -> {
                    op.withoutOverlaps().addUnique("rooms", unique("rooms_valid_key", "span", "valid"));
                    op.withoutOverlaps()
                            .addForeignKey(
                                    "bookings",
                                    foreignKey("bookings_fk", "span", "during").references("rooms", "span", "valid"));
                    op.addUnique("rooms", unique("rooms_id_key", "id"));
                    op.addForeignKey(
                            "bookings",
                            foreignKey("bookings_room_fk", "room")
                                    .references("rooms", "id")
                                    .withoutEnforcement());
                    op.setEnforced("bookings", "bookings_room_fk", true);
                    op.alterConstraint("bookings", "bookings_room_fk", INITIALLY_DEFERRED);
                    op.alterConstraint("bookings", "bookings_room_fk", INITIALLY_IMMEDIATE);
                    op.alterConstraint("bookings", "bookings_room_fk", NOT_DEFERRABLE);
                    op.addCheck(
                            "rooms",
                            check("rooms_check", "note <> ''").withNoInherit().withoutEnforcement());
                    op.addNotNull(
                            "rooms", notNull("rooms_note_not_null", "note").notValid());
                    op.validateConstraint("rooms", "rooms_note_not_null");
                    op.addNotNull(
                            "rooms", notNull("rooms_name_not_null", "name").withNoInherit());
                    op.setInherited("rooms", "rooms_name_not_null", true);
                    op.setInherited("rooms", "rooms_name_not_null", false);
                }))
                .containsExactly(
                        "alter table rooms add constraint rooms_valid_key unique (span, valid without overlaps)",
                        "alter table bookings add constraint bookings_fk foreign key (span, period during) references rooms (span, period valid)",
                        "alter table rooms add constraint rooms_id_key unique (id)",
                        "alter table bookings add constraint bookings_room_fk foreign key (room) references rooms (id) not enforced",
                        "alter table bookings alter constraint bookings_room_fk enforced",
                        "alter table bookings alter constraint bookings_room_fk deferrable initially deferred",
                        "alter table bookings alter constraint bookings_room_fk deferrable initially immediate",
                        "alter table bookings alter constraint bookings_room_fk not deferrable",
                        "alter table rooms add constraint rooms_check check (note <> '') no inherit not enforced",
                        "alter table rooms add constraint rooms_note_not_null not null note not valid",
                        "alter table rooms validate constraint rooms_note_not_null",
                        "alter table rooms add constraint rooms_name_not_null not null name no inherit",
                        "alter table rooms alter constraint rooms_name_not_null inherit",
                        "alter table rooms alter constraint rooms_name_not_null no inherit");
    }

    @Test
    void theWayBackIsThatOfWhatWasMade() {
        OperationRecorder recorder = new OperationRecorder();
        recorder.usingIndex("i").addUnique("t", unique("u", "a")).byHand();

        assertThat(recorder.operations().get(0).reverse())
                .containsExactly(new DropConstraint(QualifiedName.parse("t"), "u", unique("u", "a")))
                .isEqualTo(new AddUnique(QualifiedName.parse("t"), unique("u", "a")).reverse());
    }

    @Test
    void refusesWhatPostgresDoesNotHave() {
        assertThatThrownBy(() -> sqlOf(op -> op.usingIndex("i").addCheck("t", check("c", "a > 0"))))
                .hasMessageStartingWith("PostgreSQL has no USING INDEX for this: AddCheck")
                .hasMessageEndingWith("Write it with op.execute(…).");
        assertThatThrownBy(() -> sqlOf(op -> op.withoutOverlaps().dropTable("t")))
                .hasMessageStartingWith("PostgreSQL has no WITHOUT OVERLAPS for this: DropTable");
        assertThatThrownBy(
                        () -> sqlOf(op -> op.tablespace("fast").usingIndex("i").addUnique("t", unique("u", "a"))))
                .hasMessageStartingWith("An index that is there has its TABLESPACE already");
        assertThatThrownBy(() -> sqlOf(op -> op.cascade().dropTable("t")))
                .hasMessageStartingWith("PostgreSQL has no CASCADE for this: DropTable");
    }
}
