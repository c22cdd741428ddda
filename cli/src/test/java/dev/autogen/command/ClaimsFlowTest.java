package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ours and what is not, from the entities and the history to what the commands print. */
class ClaimsFlowTest {

    private static final String USER =
            "@Entity @Table(name = \"users\") class User { @Id Long id; @Column(name = \"name\", length = 50) String name; }";

    @TempDir
    Path directory;

    private BareProject project;

    @BeforeEach
    void start() {
        project = BareProject.create(directory).entities(USER);
    }

    @AfterEach
    void end() {
        project.close();
    }

    /** Writes the generated revision of the entities, with a line more, and runs it. */
    private void generatedWith(String line) {
        project.autogen(0, "revision", "--no-build", "-m", "first", "--rev-id", "aa1");
        project.addToUpgrade(line);
        project.autogen(0, "upgrade");
    }

    @Test
    void aLineAddedToAGeneratedRevisionCountsAsGenerated() {
        generatedWith("op.createIndex(\"users\", dev.autogen.migration.Definitions.index(\"ix\", \"name\"));");
        assertThat(project.autogen(3, "check", "--no-build").out()).contains("drop index ix of users");
    }

    @Test
    void unlessItIsMarkedAsMadeByHand() {
        generatedWith("op.createIndex(\"users\", dev.autogen.migration.Definitions.index(\"ix\", \"name\")).byHand();");
        assertThat(project.autogen(0, "check", "--no-build").out())
                .startsWith("In step: ")
                .contains("\n  index public.users.ix\n");
        assertThat(project.autogen(0, "check", "--no-build", "--against", "history")
                        .out())
                .startsWith("In step: ")
                .contains("\n  index public.users.ix\n");
        assertThat(project.autogen(3, "check", "--no-build", "--drop", "index:users.ix")
                        .out())
                .contains("drop index ix of users");
        project.autogen(0, "downgrade", "base", "--yes");
        assertThat(project.relations()).isEmpty();
    }

    /** The entities' table, and around it what nobody asked for. */
    private void foreignObjects() {
        project.database()
                .execute(
                        """
                        create table users (id bigint primary key, name varchar(50));
                        create table theirs (id bigint primary key);
                        create view public."odd view" as select * from theirs;
                        create schema other;
                        create table other.ours (id bigint primary key);
                        create sequence other.numbers;
                        create type other.mood as enum ('ok');
                        create function other.f(a integer, b text) returns integer language sql as 'select 1';
                        create table other.parted (id bigint) partition by range (id);
                        """);
    }

    @Test
    void theConfiguredSchemasTakeThePlaceOfTheConnections() {
        foreignObjects();
        project.configure("", "[filter]\nexclude = []\n").schemas("other");
        // the entities' table stands in the default schema, which is compared for its sake
        assertThat(project.autogen(0, "check", "--no-build").out())
                .contains("  table public.theirs\n")
                .contains("  table other.ours\n");
        project.entities("@Entity @Table(name = \"users\", schema = \"other\") class User { @Id Long id; }");
        assertThat(project.autogen(3, "check", "--no-build").out())
                .contains("create table other.users")
                .contains("  table other.ours\n")
                .contains("  sequence other.numbers\n")
                .contains("  enum other.mood\n")
                .doesNotContain("theirs");
    }

    @Test
    void dropUnclaimedReachesTheConfiguredSchemasOnly() {
        foreignObjects();
        project.schemas("other");
        ShopProject.Run run = project.autogen(3, "check", "--no-build", "--drop-unclaimed");
        assertThat(run.out())
                .contains("drop table other.ours")
                .contains("drop sequence other.numbers")
                .contains("drop enum type other.mood")
                .doesNotContain("drop table theirs")
                .contains("  table public.theirs\n");
        project.configure("", "");
        assertThat(project.autogen(3, "check", "--no-build", "--drop-unclaimed").err())
                .as("what is not compared is never dropped for good")
                .contains("view public.odd view: needs column theirs.id, which goes");
        project.database().execute("drop view \"odd view\"");
        assertThat(project.autogen(3, "check", "--no-build", "--drop-unclaimed").out())
                .contains("drop table theirs")
                .doesNotContain("other");
    }

    @Test
    void whatTheFilterHidesIsCountedUnderVerboseOnly() {
        foreignObjects();
        project.configure("", "[filter]\nexclude = [\"other.*\", \"theirs\", \"odd view\"]\n")
                .schemas("public", "other");
        ShopProject.Run run = project.autogen(0, "check", "--no-build");
        assertThat(run.out() + run.err())
                .doesNotContain("theirs")
                .doesNotContain("odd view")
                .doesNotContain("other.")
                .doesNotContain("hides");
        assertThat(project.autogen(0, "check", "--no-build", "-v").err())
                .contains("The filter hides 0 of what the entities ask for, and 8 of what is there.");
        project.configure("", "[filter]\nexclude = [\"users\"]\n");
        assertThat(project.autogen(0, "check", "--no-build", "-v").err())
                .contains("The filter hides 1 of what the entities ask for, and 1 of what is there.");
    }

    @Test
    void theTablesOfAnotherHistoryAreAutogensOwn() {
        project.table("aa1", "", "aside").configure("", "[migrations]\nversion-table = \"their_version\"\n");
        project.autogen(0, "upgrade");
        project.database()
                .execute("create table users (id bigint primary key, name varchar(50));"
                        + " create table my_version (history text, revision text)");
        project.configure("", "");
        String out = project.autogen(0, "check", "--no-build").out();
        assertThat(out)
                .doesNotContain("their_version")
                .doesNotContain("their_log")
                .contains("  table public.my_version\n");
        assertThat(project.autogen(3, "check", "--no-build", "--drop-unclaimed").out())
                .doesNotContain("their_")
                .contains("drop table my_version");
    }

    @Test
    void eachKindThatNobodyClaimsIsNamedAndGoesWhenAskedFor() {
        project.database()
                .execute(
                        """
                        create type mood as enum ('ok');
                        create type pair as (a integer, b text);
                        create sequence numbers;
                        create table theirs (id bigint primary key);
                        create table users (id bigint primary key, name varchar(50) default 'x' constraint long_name check (length(name) > 1));
                        create index ix_name on users (name);
                        comment on column users.name is 'who';
                        """);
        String out = project.autogen(0, "check", "--no-build").out();
        for (String kind : new String[] {
            "enum mood",
            "compositeType pair",
            "sequence numbers",
            "table theirs",
            "default users.name",
            "constraint users.long_name",
            "index users.ix_name",
            "comment users.name"
        }) {
            String object = kind.replace(" ", " public.");
            assertThat(out).contains("\n  " + object + "\n");
            ShopProject.Run run = project.autogen(3, "check", "--no-build", "--drop", kind.replace(" ", ":"));
            assertThat(run.out()).as(kind).startsWith("1 difference").doesNotContain("  " + object + "\n");
            assertThat(project.autogen(3, "check", "--no-build", "--drop", object.replace(" ", ":"))
                            .out())
                    .isEqualTo(run.out());
        }
        assertThat(project.autogen(3, "check", "--no-build", "--drop-unclaimed").out())
                .startsWith("8 differences")
                .doesNotContain("Unclaimed");
    }

    @Test
    void anExtraColumnAndAnotherPrimaryKeyOfAClaimedTableAreDifferences() {
        project.database()
                .execute("create table users (id bigint, name varchar(50), extra text, primary key (id, name))");
        String out = project.autogen(3, "check", "--no-build").out();
        assertThat(out)
                .contains("drop column users.extra")
                .contains("users_pkey")
                .doesNotContain("Unclaimed");
    }

    @Test
    void quietHidesNoWarning() {
        project.file("src/main/java/app/User.java", "package app; class User {}");
        project.newer("src/main/java/app/User.java");
        ShopProject.Run run = project.autogen(3, "check", "-q");
        assertThat(run.err()).startsWith("Warning: ").doesNotContain("Comparing");
    }

    @Test
    void aNamespaceStaysForWhatIsNotComparedInIt() {
        project.configure("", "[filter]\nexclude = [\"filtered.log\"]\n")
                .schemas("public", "theirs", "filtered", "gone");
        project.database()
                .execute(
                        """
                        create schema theirs; create table theirs.log (id bigint);
                        create function theirs.one() returns integer language sql as 'select 1';
                        create schema filtered; create table filtered.log (id bigint);
                        create schema gone; create table gone.log (id bigint);
                        create rule nothing as on delete to gone.log do instead nothing""");
        ShopProject.Run run = project.autogen(3, "check", "--no-build", "--drop-unclaimed");
        assertThat(run.out())
                .contains(
                        "drop table theirs.log",
                        "drop table gone.log",
                        "drop namespace gone",
                        "  namespace theirs",
                        "  namespace filtered")
                .doesNotContain("drop namespace theirs", "drop namespace filtered");
        project.autogen(0, "revision", "--no-build", "-m", "clean", "--against", "database", "--drop-unclaimed");
    }
}
