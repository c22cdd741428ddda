package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {

    private static Plan diff(Schema desired, Schema actual) {
        return new SchemaDiffer().diff(desired, actual, DiffOptions.forServer(17), ExpressionCanonicalizer.TEXT);
    }

    private static final Table USERS = Table.of(
            QualifiedName.of("users"),
            List.of(
                    new Column("id", ColumnType.parse("bigint")).notNull().identity(),
                    new Column("name", ColumnType.parse("varchar(50)")),
                    new PrimaryKey(null, List.of("id"))));

    private static final Table ORDERS = Table.of(
                    QualifiedName.of("orders"),
                    List.of(
                            new Column("id", ColumnType.parse("bigint"))
                                    .notNull()
                                    .identity(),
                            new Column("user_id", ColumnType.parse("bigint")),
                            new PrimaryKey(null, List.of("id"))))
            .withForeignKeys(
                    List.of(new ForeignKey(null, List.of("user_id"), QualifiedName.of("users"), List.of("id"))))
            .withIndexes(List.of(new Index("ix_user", List.of(IndexKey.column("user_id")))));

    @Test
    void createsTablesBeforeForeignKeysAndDropsThemInOneStepEach() {
        Plan plan = diff(Schema.EMPTY.withTables(List.of(ORDERS, USERS)), Schema.EMPTY);

        assertThat(plan.upgrade())
                .extracting(Operation::kind)
                .containsExactly("createTable", "createTable", "createIndex", "addForeignKey");
        assertThat(plan.downgrade()).extracting(Operation::kind).containsExactly("dropTable", "dropTable");
    }

    @Test
    void addsAColumn() {
        Table actual = USERS.withPrimaryKey(new PrimaryKey("users_pkey", List.of("id")));
        Column nickname = new Column("nickname", ColumnType.parse("varchar(20)"));
        Table desired = USERS.withColumns(
                List.of(USERS.columns().get(0), USERS.columns().get(1), nickname));

        Plan plan = diff(Schema.EMPTY.withTables(List.of(desired)), Schema.EMPTY.withTables(List.of(actual)));

        assertThat(plan.upgrade()).containsExactly(new AddColumn(QualifiedName.of("users"), nickname));
        assertThat(plan.unclaimed()).isEmpty();
    }
}
