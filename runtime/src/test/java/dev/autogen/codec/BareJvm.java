package dev.autogen.codec;

import dev.autogen.operation.CreateNamespace;
import dev.autogen.operation.CreateTable;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Identity;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the test runs in a JVM of its own. */
final class BareJvm {

    private BareJvm() {}

    public static void main(String[] arguments) {
        Table users = table("users");
        Scan scan = Scan.of(Schema.EMPTY.withTables(List.of(users, table("orders"))));
        Scan decoded = JsonCodec.decode(JsonCodec.encode(scan), Scan.class);
        List<Operation> operations =
                List.of(new CreateTable(users), new CreateNamespace("a"), new RunCode("b", connection -> {}));
        List<Operation> decodedOperations = JsonCodec.decodeList(JsonCodec.encode(operations), Operation.class);
        if (!decoded.equals(scan) || !decodedOperations.equals(operations)) {
            throw new AssertionError(decoded + "\n" + decodedOperations);
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .print("Scan of " + decoded.schema().tables().size() + " tables, " + decodedOperations.size()
                        + " operations, " + (isThere("org.slf4j.Logger") ? "" : "no ") + "slf4j, "
                        + (isThere("org.jspecify.annotations.Nullable") ? "" : "no ") + "jspecify");
    }

    private static Table table(String name) {
        Column id = new Column("id", ColumnType.parse("bigint")).notNull().generated(Identity.always("bigint"));
        return Table.of(QualifiedName.of(name), List.of(id));
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
