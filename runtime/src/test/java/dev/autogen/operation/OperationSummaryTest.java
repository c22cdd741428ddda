package dev.autogen.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OperationSummaryTest {

    /** The first case of each kind: its object, and what it does. */
    @Test
    void everyKindSaysItsObjectAndWhatItDoes() {
        Map<String, OperationCase> firsts = new LinkedHashMap<>();
        OperationCases.all().forEach(each -> firsts.putIfAbsent(each.kind(), each));
        assertThat(firsts.values().stream().map(OperationSummaryTest::line).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(
                        """
                        createTable | table users | create table users with 1 column
                        dropTable | table users | drop table users
                        renameTable | table users | rename table users to people
                        addColumn | column users.nickname | add column users.nickname character varying(50)
                        dropColumn | column users.id | drop column users.id
                        renameColumn | column users.id | rename column users.id to number
                        alterColumnType | column t.a | change type of t.a from character varying(50) to character varying(100)
                        setNotNull | column t.a | set not null on t.a
                        dropNotNull | column t.a | drop not null of t.a
                        setDefault | column t.a | set default of t.a to 0
                        dropDefault | column t.a | drop default of t.a, which was 0
                        setIdentity | column t.a | make t.a an identity column
                        dropIdentity | column t.a | make t.a no identity column any more
                        setGenerated | column t.b | compute t.b as a * 3
                        addPrimaryKey | constraint t.t_pkey | add primary key to t [a]
                        addUnique | constraint t.t_a_key | add unique constraint to t [a]
                        addForeignKey | constraint t.t_a_fkey | add foreign key from t [a] to target [x]
                        addCheck | constraint t.t_a_check | add check to t: a > 0
                        addExclusion | constraint t.t_a_excl | add exclusion constraint to t: EXCLUDE USING btree (a WITH =)
                        dropConstraint | constraint t.t_pkey | drop constraint t_pkey of t
                        renameConstraint | constraint t.t_a_key | rename constraint t_a_key of t to uk_a
                        validateConstraint | constraint t.t_a_check | validate constraint t_a_check of t
                        createIndex | index t.ix_a | create index ix_a on t [a]
                        dropIndex | index t.ix_a | drop index ix_a of t
                        renameIndex | index t.ix_a | rename index ix_a of t to idx_a
                        createSequence | sequence order_seq | create sequence order_seq
                        alterSequence | sequence order_seq | change options of sequence order_seq
                        dropSequence | sequence order_seq | drop sequence order_seq
                        renameSequence | sequence order_seq | rename sequence order_seq to orders_seq
                        createEnum | enum status | create enum type status [NEW, SENT]
                        addEnumValue | enumValue status.LOST | add 'LOST' to enum type status
                        renameEnumValue | enumValue status.NEW | rename 'NEW' of enum type status to 'CREATED'
                        rebuildEnum | enum status | make enum type status anew as [SENT, NEW, LOST]
                        dropEnum | enum status | drop enum type status
                        renameEnum | enum status | rename enum type status to state
                        createCast | cast status.from character varying | create the cast of enum type status from character varying
                        dropCast | cast status.from character varying | drop the cast of enum type status from character varying
                        createCompositeType | compositeType address | create composite type address [street, Number]
                        dropCompositeType | compositeType address | drop composite type address
                        renameCompositeType | compositeType address | rename composite type address to place
                        addAttribute | attribute address.city | add attribute address.city text collate C
                        dropAttribute | attribute address.street | drop attribute address.street
                        renameAttribute | attribute address.street | rename attribute address.street to road
                        alterAttribute | attribute address.street | change type of attribute address.street from character varying(50) to text collate C
                        rebuildCompositeType | compositeType address | make composite type address anew as [city, Number]
                        createDomain | domain email | create domain email of text
                        dropDomain | domain email | drop domain email
                        renameDomain | domain email | rename domain email to mail
                        alterDomain | domain email | change domain email: drop check email_check, set default 'a@b', set not null, add check email_longer, add check The "check"
                        rebuildDomain | domain email | make domain email anew of character varying(100)
                        createView | view active_users | create view active_users
                        dropView | view active_users | drop view active_users
                        createAuxiliary | auxiliary rows of t | run the SQL of rows of t
                        dropAuxiliary | auxiliary rows of t | forget the SQL of rows of t
                        createNamespace | namespace audit | create namespace audit
                        dropNamespace | namespace audit | drop namespace audit
                        createExtension | extension plpgsql | create extension plpgsql
                        dropExtension | extension pgcrypto | drop extension pgcrypto
                        setComment | table t | set comment of table t
                        backfill | column t.found | give a value to rows without t.found
                        executeSql | - | execute select 1
                        runCode | - | run move the files
                        custom | - | create view v as select 1, and 1 more
                        """);
    }

    private static String line(OperationCase each) {
        return each.kind() + " | "
                + OperationObject.of(each.operation()).map(ObjectName::toString).orElse("-") + " | "
                + OperationSummary.of(each.operation());
    }

    @Test
    void aSummaryIsOneLine() {
        for (OperationCase each : OperationCases.all()) {
            assertThat(OperationSummary.of(each.operation()).lines())
                    .as(each.toString())
                    .hasSize(1);
        }
        String sql = "x".repeat(200) + "\nsecond";
        assertThat(OperationSummary.of(new ExecuteSql(sql)))
                .hasSizeLessThan(100)
                .endsWith("...");
        for (Operation operation : new Operation[] {
            new SetDefault(QualifiedName.of("t"), "a", "case\n when b then 1 end", "1\n+ 1"),
            new DropDefault(QualifiedName.of("t"), "a", "1\n+ 1"),
            new AddCheck(QualifiedName.of("t"), new CheckConstraint("c", "a\n> 0")),
            new Backfill(QualifiedName.of("t"), "a", "1\n+ 1"),
            new RunCode("two\nlines", connection -> {}),
            new AddEnumValue(QualifiedName.of("t"), "two\nlines", null, null)
        }) {
            assertThat(OperationSummary.of(operation).lines())
                    .as(operation.kind())
                    .hasSize(1);
        }
    }
}
