package dev.autogen.testing;

import static dev.autogen.migration.Definitions.expression;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.key;

import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.RenameIndex;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Operations on indexes. */
final class IndexCases {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final QualifiedName QUOTED = QualifiedName.of("Order \"Items\"");
    private static final QualifiedName AUDIT_T = QualifiedName.parse("audit.t");
    private static final String TABLE = "create table t (a integer, b integer, c text, d jsonb)";
    private static final String QUOTED_TABLE = "create table \"Order \"\"Items\"\"\" (\"Order\" integer)";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_TABLE = "create table audit.t (a integer)";

    private IndexCases() {}

    private static OperationCase create(String name, Index index) {
        return OperationCase.of(name, new CreateIndex(T, index), TABLE);
    }

    static List<OperationCase> all() {
        return Stream.concat(created().stream(), changed().stream()).toList();
    }

    private static List<OperationCase> created() {
        return List.of(
                create("plain", index("ix_a", "a")),
                create("several columns", index("ix_a_b", "a", "b")),
                create("unique", index("ix_a", "a").unique()),
                create("unique, nulls not distinct", index("ix_a", "a").unique().withNullsNotDistinct())
                        .since(15),
                create(
                        "order",
                        index(
                                "ix_order",
                                key("a").desc(),
                                key("b").desc().withNullsFirst(false),
                                key("c").withNullsFirst(true),
                                key("d"))),
                create(
                        "expression",
                        index(
                                "ix_lower",
                                expression("lower(c)"),
                                expression("(a + b)").desc())),
                create("partial", index("ix_a", "a").where("(b > 0) and c is not null")),
                create("include", index("ix_a", "a").unique().include("b", "c")),
                create(
                        "operator class",
                        index("ix_d", key("d").operatorClass("jsonb_path_ops")).using("gin")),
                create(
                        "collation",
                        index(
                                "ix_c",
                                key("c").collate(QualifiedName.of("C"))
                                        .operatorClass("text_pattern_ops")
                                        .desc())),
                create("method and parameters", index("ix_d", "d").using("gin").with("fastupdate", "off")),
                create("parameters", index("ix_a", "a").with("fillfactor", "70").with("deduplicate_items", "off")),
                create("comment", index("ix_a", "a").comment("It's \"fast\"")),
                create(
                        "every option",
                        index(
                                        "ix_all",
                                        expression("lower(c)")
                                                .collate(QualifiedName.of("pg_catalog", "C"))
                                                .desc()
                                                .withNullsFirst(false),
                                        key("b").operatorClass("int4_ops"))
                                .unique()
                                .include("a")
                                .with("fillfactor", "90")
                                .where("a > 0")
                                .comment("all")),
                OperationCase.of(
                        "quoted",
                        new CreateIndex(
                                QUOTED,
                                index("Index \"1\"", "Order").include("Order").comment("a")),
                        QUOTED_TABLE),
                OperationCase.of(
                        "namespaced",
                        new CreateIndex(AUDIT_T, index("ix_a", "a").comment("a")),
                        AUDIT,
                        AUDIT_TABLE));
    }

    private static List<OperationCase> changed() {
        return List.of(
                OperationCase.of(
                        "plain", new DropIndex(T, "ix_a", index("ix_a", "a")), TABLE, "create index ix_a on t (a)"),
                OperationCase.of(
                        "quoted",
                        new DropIndex(QUOTED, "Index", index("Index", "Order")),
                        QUOTED_TABLE,
                        "create index \"Index\" on \"Order \"\"Items\"\"\" (\"Order\")"),
                OperationCase.of(
                        "namespaced",
                        new DropIndex(AUDIT_T, "ix_a", index("ix_a", "a")),
                        AUDIT,
                        AUDIT_TABLE,
                        "create index ix_a on audit.t (a)"),
                OperationCase.of("plain", new RenameIndex(T, "ix_a", "idx_a"), TABLE, "create index ix_a on t (a)"),
                OperationCase.of(
                        "quoted",
                        new RenameIndex(QUOTED, "Index", "Index \"2\""),
                        QUOTED_TABLE,
                        "create index \"Index\" on \"Order \"\"Items\"\"\" (\"Order\")"),
                OperationCase.of(
                        "namespaced",
                        new RenameIndex(AUDIT_T, "ix_a", "order"),
                        AUDIT,
                        AUDIT_TABLE,
                        "create index ix_a on audit.t (a)"));
    }
}
