package dev.autogen.codegen;

import static dev.autogen.migration.Definitions.check;
import static dev.autogen.migration.Definitions.exclusion;
import static dev.autogen.migration.Definitions.expression;
import static dev.autogen.migration.Definitions.foreignKey;
import static dev.autogen.migration.Definitions.index;
import static dev.autogen.migration.Definitions.key;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Definitions.unique;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddExclusion;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropConstraint;
import dev.autogen.operation.DropIndex;
import dev.autogen.operation.RenameConstraint;
import dev.autogen.operation.RenameIndex;
import dev.autogen.operation.ValidateConstraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import java.util.List;

/** Operations on constraints and indexes. */
final class ConstraintCases {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    private ConstraintCases() {}

    static List<OperationCase> constraints() {
        return List.of(
                new OperationCase(
                        new AddPrimaryKey(
                                ORDERS,
                                primaryKey("orders_pkey", "id", "line")
                                        .include("total")
                                        .deferrable(Deferrability.INITIALLY_IMMEDIATE)),
                        """
                        op.addPrimaryKey(
                                "orders",
                                primaryKey("orders_pkey", "id", "line").include("total").deferrable(INITIALLY_IMMEDIATE));
                        """),
                new OperationCase(
                        new AddForeignKey(
                                ORDERS, foreignKey("fk_orders_user", "user_id").references("users", "id")),
                        """
                        op.addForeignKey("orders", foreignKey("fk_orders_user", "user_id").references("users", "id"));
                        """),
                new OperationCase(
                        new AddForeignKey(
                                ORDERS,
                                foreignKey("fk_orders_user", "tenant_id", "user_id")
                                        .references("audit.users", "tenant_id", "id")
                                        .onDelete(ReferentialAction.SET_NULL, "user_id")
                                        .onUpdate(ReferentialAction.CASCADE)
                                        .withMatchFull()
                                        .deferrable(Deferrability.INITIALLY_DEFERRED)
                                        .notValid()),
                        """
                        op.addForeignKey(
                                "orders",
                                foreignKey("fk_orders_user", "tenant_id", "user_id")
                                        .references("audit.users", "tenant_id", "id")
                                        .onDelete(SET_NULL, "user_id")
                                        .onUpdate(CASCADE)
                                        .withMatchFull()
                                        .deferrable(INITIALLY_DEFERRED)
                                        .notValid());
                        """),
                new OperationCase(
                        new AddUnique(ORDERS, unique("uq_orders_number", "number")),
                        """
                        op.addUnique("orders", unique("uq_orders_number", "number"));
                        """),
                new OperationCase(
                        new AddCheck(
                                ORDERS, check("ck_orders_total", "total >= 0").notValid()),
                        """
                        op.addCheck("orders", check("ck_orders_total", "total >= 0").notValid());
                        """),
                new OperationCase(
                        new AddCheck(
                                ORDERS,
                                check("ck_orders_total", "total >= 0")
                                        .withNoInherit()
                                        .withoutEnforcement()),
                        """
                        op.addCheck("orders", check("ck_orders_total", "total >= 0").withNoInherit().withoutEnforcement());
                        """),
                new OperationCase(
                        new AddExclusion(
                                ORDERS, exclusion("ex_orders", "EXCLUDE USING gist (room WITH =, during WITH &&)")),
                        """
                        op.addExclusion("orders", exclusion("ex_orders", "EXCLUDE USING gist (room WITH =, during WITH &&)"));
                        """),
                new OperationCase(
                        new DropConstraint(ORDERS, "uq_orders_number", unique("uq_orders_number", "number")),
                        """
                        op.dropConstraint("orders", "uq_orders_number");
                        """),
                new OperationCase(
                        new RenameConstraint(ORDERS, "uq_a", "uq_b"),
                        """
                        op.renameConstraint("orders", "uq_a", "uq_b");
                        """),
                new OperationCase(
                        new ValidateConstraint(ORDERS, "ck_orders_total", check("ck_orders_total", "total >= 0")),
                        """
                        op.validateConstraint("orders", "ck_orders_total");
                        """));
    }

    static List<OperationCase> indexes() {
        return List.of(
                new OperationCase(
                        new CreateIndex(ORDERS, index("ix_orders_user", "user_id", "created")),
                        """
                        op.createIndex("orders", index("ix_orders_user", "user_id", "created"));
                        """),
                new OperationCase(
                        new CreateIndex(
                                ORDERS,
                                index(
                                                "ix_orders_search",
                                                key("name").operatorClass("gist_trgm_ops(siglen='32')"),
                                                expression("lower(note)").desc().collate("C"),
                                                key("created").desc().withNullsFirst(false),
                                                key("closed").withNullsFirst(true))
                                        .unique()
                                        .using("gist")
                                        .include("total")
                                        .where("closed is null")
                                        .withNullsNotDistinct()
                                        .with("fillfactor", "70")
                                        .with("buffering", "on")
                                        .comment("For the search page")),
                        """
                        op.createIndex(
                                "orders",
                                index(
                                                "ix_orders_search",
                                                key("name").operatorClass("gist_trgm_ops(siglen='32')"),
                                                expression("lower(note)").desc().collate("C"),
                                                key("created").desc().withNullsFirst(false),
                                                key("closed").withNullsFirst(true))
                                        .unique()
                                        .using("gist")
                                        .include("total")
                                        .where("closed is null")
                                        .withNullsNotDistinct()
                                        .with("buffering", "on")
                                        .with("fillfactor", "70")
                                        .comment("For the search page"));
                        """),
                new OperationCase(
                        new DropIndex(ORDERS, "ix_orders_user", index("ix_orders_user", "user_id")),
                        """
                        op.dropIndex("orders", "ix_orders_user");
                        """),
                new OperationCase(
                        new RenameIndex(QualifiedName.of("a", "orders"), "ix_a", "ix_b"),
                        """
                        op.renameIndex("a.orders", "ix_a", "ix_b");
                        """));
    }
}
