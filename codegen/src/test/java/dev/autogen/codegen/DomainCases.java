package dev.autogen.codegen;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/** Operations on domains. */
final class DomainCases {

    private static final QualifiedName EMAIL = QualifiedName.of("email");
    private static final CheckConstraint CHECK = new CheckConstraint("email_check", "VALUE ~ '@'");
    private static final Domain PLAIN = new Domain(EMAIL, ColumnType.parse("varchar(50)"));

    private DomainCases() {}

    static List<OperationCase> all() {
        return List.of(
                new OperationCase(
                        new CreateDomain(PLAIN.named(QualifiedName.of("audit", "email"))),
                        """
                        op.createDomain(domain("audit.email", varchar(50)));
                        """),
                new OperationCase(
                        new CreateDomain(PLAIN.collate("C")
                                .defaultTo("'a@b'")
                                .notNull()
                                .with(CHECK.notValid())
                                .comment("a comment")),
                        """
                        op.createDomain(
                                domain("email", varchar(50))
                                        .collate("C")
                                        .defaultTo("'a@b'")
                                        .notNull()
                                        .with(check("email_check", "VALUE ~ '@'").notValid()));
                        """),
                new OperationCase(
                        new DropDomain(EMAIL, PLAIN),
                        """
                        op.dropDomain("email");
                        """),
                new OperationCase(
                        new RenameDomain(EMAIL, "mail"),
                        """
                        op.renameDomain("email", "mail");
                        """),
                new OperationCase(
                        new AlterDomain(
                                EMAIL,
                                DomainChange.NONE
                                        .dropCheck("old")
                                        .setDefault("'a@b'")
                                        .setNotNull()
                                        .addCheck(CHECK),
                                null),
                        """
                        op.alterDomain(
                                "email",
                                domainChange()
                                        .dropCheck("old")
                                        .setDefault("'a@b'")
                                        .setNotNull()
                                        .addCheck(check("email_check", "VALUE ~ '@'")));
                        """),
                new OperationCase(
                        new AlterDomain(EMAIL, DomainChange.NONE.dropDefault().dropNotNull(), null),
                        """
                        op.alterDomain("email", domainChange().dropDefault().dropNotNull());
                        """),
                new OperationCase(
                        new RebuildDomain(
                                PLAIN, List.of(new EnumUse(QualifiedName.of("people"), "email", true, "'{}'")), null),
                        """
                        op.rebuildDomain(domain("email", varchar(50)), use("people", "email", "'{}'").asArray());
                        """),
                new OperationCase(
                        new SetComment(ObjectName.of(ObjectKind.DOMAIN, EMAIL), "where to write", null),
                        """
                        op.commentOnDomain("email", "where to write");
                        """));
    }
}
