package dev.autogen.differ;

import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.List;
import java.util.Set;

/** Short words for schemas, plans and what is in them. */
final class Diffs {

    static final DiffOptions OPTIONS = DiffOptions.forServer(17);

    private Diffs() {}

    static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    static Table indexed(Table table, Index... indexes) {
        return table.withIndexes(List.of(indexes));
    }

    static Schema schema(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    static Plan diff(Schema desired, Schema actual) {
        return diff(desired, actual, OPTIONS);
    }

    static Plan diff(Schema desired, Schema actual, DiffOptions options) {
        return new SchemaDiffer().diff(desired, actual, options, ExpressionCanonicalizer.TEXT);
    }

    static DiffOptions made(ObjectName... names) {
        return OPTIONS.withMade(Set.of(names));
    }

    static DiffOptions renaming(String... accepted) {
        return OPTIONS.withRenames(RenameDecisions.parse(List.of(accepted), List.of(), "public"));
    }

    static ObjectName object(ObjectKind kind, String owner) {
        return ObjectName.of(kind, QualifiedName.parse(owner));
    }

    static ObjectName object(ObjectKind kind, String owner, String member) {
        return ObjectName.of(kind, QualifiedName.parse(owner), member);
    }

    /** Returns the operations as {@code addColumn users.nickname}. */
    static List<String> lines(List<Operation> operations) {
        return operations.stream()
                .map(one -> one.kind()
                        + OperationObject.of(one)
                                .map(object -> " " + object.path())
                                .orElse(""))
                .toList();
    }
}
