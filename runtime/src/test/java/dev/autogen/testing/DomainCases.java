package dev.autogen.testing;

import dev.autogen.operation.AlterDomain;
import dev.autogen.operation.CompositeUse;
import dev.autogen.operation.CreateDomain;
import dev.autogen.operation.DomainChange;
import dev.autogen.operation.DropDomain;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.RebuildDomain;
import dev.autogen.operation.RenameDomain;
import dev.autogen.operation.SetComment;
import dev.autogen.schema.Attribute;
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
    private static final QualifiedName QUOTED = QualifiedName.of("The \"Email\"");
    private static final QualifiedName AUDIT_EMAIL = QualifiedName.parse("audit.email");
    private static final CheckConstraint CHECK = new CheckConstraint("email_check", "VALUE ~ '@'");
    private static final CheckConstraint LONGER = new CheckConstraint("email_longer", "length(VALUE) > 2");
    private static final Domain PLAIN = new Domain(EMAIL, ColumnType.parse("text"));
    private static final Domain WHOLE =
            PLAIN.collate("C").defaultTo("'a@b'").notNull().with(CHECK).with(LONGER.notValid());
    private static final DomainChange CHANGE = new DomainChange(
            "'a@b'", false, true, false, List.of("email_check"), List.of(LONGER, CHECK.named("The \"check\"")));
    private static final String DOMAIN = "create domain email as text constraint email_check check (value ~ '@')";
    private static final String AUDIT = "create schema audit";
    private static final String AUDIT_DOMAIN = "create domain audit.email as text";
    private static final String QUOTED_DOMAIN =
            "create domain \"The \"\"Email\"\"\" as text constraint email_check check (value ~ '@')";

    private DomainCases() {}

    static List<OperationCase> all() {
        Domain varchar = WHOLE.withType(ColumnType.parse("varchar(100)"));
        EnumUse use = new EnumUse(QualifiedName.of("people"), "email", false, "'c@d'::email");
        return List.of(
                OperationCase.of("plain", new CreateDomain(PLAIN)),
                OperationCase.of("quoted", new CreateDomain(WHOLE.named(QUOTED))),
                OperationCase.of(
                        "namespaced, of an array",
                        new CreateDomain(new Domain(
                                AUDIT_EMAIL, ColumnType.parse("varchar(10)").asArray())),
                        AUDIT),
                OperationCase.of("plain", new DropDomain(EMAIL, PLAIN), DOMAIN),
                OperationCase.of("quoted", new DropDomain(QUOTED, WHOLE.named(QUOTED)), QUOTED_DOMAIN),
                OperationCase.of(
                        "namespaced", new DropDomain(AUDIT_EMAIL, PLAIN.named(AUDIT_EMAIL)), AUDIT, AUDIT_DOMAIN),
                OperationCase.of("plain", new RenameDomain(EMAIL, "mail"), DOMAIN),
                OperationCase.of("quoted", new RenameDomain(QUOTED, "Mail"), QUOTED_DOMAIN),
                OperationCase.of("namespaced", new RenameDomain(AUDIT_EMAIL, "mail"), AUDIT, AUDIT_DOMAIN),
                OperationCase.of(
                        "all that can be set",
                        new AlterDomain(EMAIL, CHANGE, DomainChange.NONE),
                        DOMAIN,
                        "create table people (email email)"),
                OperationCase.of("quoted", new AlterDomain(QUOTED, CHANGE, DomainChange.NONE), QUOTED_DOMAIN),
                OperationCase.of(
                        "namespaced, what can be taken away",
                        new AlterDomain(
                                AUDIT_EMAIL, DomainChange.NONE.dropDefault().dropNotNull(), DomainChange.NONE),
                        AUDIT,
                        AUDIT_DOMAIN + " default 'x' not null"),
                OperationCase.of("without uses", new RebuildDomain(varchar, List.of(), PLAIN.with(CHECK)), DOMAIN),
                OperationCase.of(
                        "used",
                        new RebuildDomain(
                                varchar, List.of(use, new EnumUse(use.table(), "All", true, null)), PLAIN.with(CHECK)),
                        DOMAIN,
                        "create table people (email email default 'c@d', \"All\" email[])",
                        "insert into people values ('a@b', '{a@b,c@d}')"),
                OperationCase.of(
                        "quoted",
                        new RebuildDomain(
                                varchar.named(QUOTED),
                                List.of(),
                                PLAIN.named(QUOTED).with(CHECK)),
                        QUOTED_DOMAIN),
                OperationCase.of(
                        "namespaced",
                        new RebuildDomain(varchar.named(AUDIT_EMAIL), List.of(), PLAIN.named(AUDIT_EMAIL)),
                        AUDIT,
                        AUDIT_DOMAIN),
                OperationCase.of(
                        "held",
                        new RebuildDomain(
                                varchar,
                                List.of(),
                                List.of(new CompositeUse(
                                        QualifiedName.of("contact"),
                                        List.of(
                                                new Attribute("email", ColumnType.named(EMAIL)),
                                                new Attribute(
                                                        "others",
                                                        ColumnType.named(EMAIL).asArray())),
                                        List.of(new EnumUse(QualifiedName.of("people"), "contact", false, null)))),
                                PLAIN.with(CHECK)),
                        DOMAIN,
                        "create type contact as (email email, others email[])",
                        "create table people (contact contact)",
                        "insert into people values (row('a@b', '{a@b,c@d}'))"));
    }

    static List<OperationCase> comments() {
        return List.of(OperationCase.of(
                "domain",
                new SetComment(ObjectName.of(ObjectKind.DOMAIN, AUDIT_EMAIL), "A text", "before"),
                AUDIT,
                AUDIT_DOMAIN));
    }
}
