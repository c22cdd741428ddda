package dev.autogen.testing;

import dev.autogen.operation.CreateView;
import dev.autogen.operation.DropView;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.View;
import java.util.List;

/** Operations on views. */
final class ViewCases {

    private static final QualifiedName ACTIVE = QualifiedName.of("active_users");
    private static final QualifiedName QUOTED = QualifiedName.of("Active \"Users\"");
    private static final QualifiedName AUDIT = QualifiedName.parse("audit.active_users");
    private static final String USERS = "create table users (id integer, name text)";
    private static final String QUERY = "select id, name from users where name <> ''";
    private static final String LINES = "SELECT id,\n    name AS \"Name\"\n   FROM users -- \\ it's 'all'";

    private ViewCases() {}

    static List<OperationCase> all() {
        View active = new View(ACTIVE, QUERY);
        View quoted = new View(QUOTED, LINES);
        View audit = new View(AUDIT, QUERY);
        return List.of(
                OperationCase.of("plain", new CreateView(active), USERS),
                OperationCase.of("quoted", new CreateView(quoted), USERS),
                OperationCase.of("namespaced", new CreateView(audit), USERS, "create schema audit"),
                OperationCase.of("plain", new DropView(ACTIVE, active), USERS, "create view active_users as " + QUERY),
                OperationCase.of(
                        "quoted",
                        new DropView(QUOTED, quoted),
                        USERS,
                        "create view \"Active \"\"Users\"\"\" as " + LINES),
                OperationCase.of(
                        "namespaced",
                        new DropView(AUDIT, audit),
                        USERS,
                        "create schema audit",
                        "create view audit.active_users as " + QUERY));
    }
}
