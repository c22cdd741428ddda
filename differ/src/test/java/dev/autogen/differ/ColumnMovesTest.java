package dev.autogen.differ;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.AddColumn;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes from one table and comes in another is named, and nothing else. */
class ColumnMovesTest {

    private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final QualifiedName DETAILS = QualifiedName.of("details");
    private static final Column ID = new Column("id", ColumnType.parse("bigint")).withNullable(false);
    private static final Column CITY = new Column("city", ColumnType.parse("varchar(40)"));
    private static final Column ZIP = new Column("zip", ColumnType.parse("integer"));
    private static final Table OF_DETAILS =
            Table.of(DETAILS, List.of(ID, CITY, ZIP, new PrimaryKey(null, List.of("id"))));

    @Test
    void aColumnThatComesInAnotherTable() {
        Map<Integer, List<String>> comments = StepComments.of(
                List.of(
                        new AddColumn(ORDERS, CITY.withNullable(true)),
                        new DropColumn(CUSTOMER, "city", CITY),
                        new DropColumn(CUSTOMER, "zip", ZIP),
                        new DropColumn(ORDERS, "city", CITY)),
                List.of(),
                18);
        assertThat(comments)
                .isEqualTo(Map.of(
                        1,
                        List.of(
                                "The values of customer.city are not carried to orders.city: where they should be, write"
                                        + " op.execute(\"update …\") between the two.")));
    }

    @Test
    void aTableWhoseColumnsComeInAnother() {
        Map<Integer, List<String>> comments = StepComments.of(
                List.of(
                        new AddColumn(CUSTOMER, CITY),
                        new AddColumn(CUSTOMER, ZIP),
                        new DropTable(DETAILS, OF_DETAILS)),
                List.of(),
                18);
        assertThat(comments.get(2))
                .singleElement()
                .asString()
                .startsWith("The values of details.city, details.zip are not carried to customer.city, customer.zip:");
    }

    @Test
    void aNewTableCountsWhereAForeignKeyLeadsFromOneToTheOther() {
        CreateTable create = new CreateTable(OF_DETAILS);
        DropColumn drop = new DropColumn(CUSTOMER, "city", CITY);
        AddForeignKey key =
                new AddForeignKey(DETAILS, new ForeignKey("details_fk", List.of("id"), CUSTOMER, List.of("id")));
        assertThat(StepComments.of(List.of(create, drop), List.of(), 18)).isEmpty();
        assertThat(StepComments.of(List.of(create, drop, key), List.of(), 18)).containsOnlyKeys(1);
    }
}
