package dev.autogen.workflow;

import dev.autogen.sql.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lets statements that name roles run only where these are: roles belong to a server, not to a database, and an environment without the role of the reporting team
 * has nobody to grant anything to.
 */
final class RoleGuard {

    private final List<String> statements = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private List<String> roles = List.of();

    /**
     * Adds statements of one object.
     *
     * @param named the roles that some of them name
     */
    void add(List<String> object, List<String> named) {
        for (String sql : object) {
            List<String> own = named.stream().filter(role -> names(sql, role)).toList();
            if (!own.equals(roles)) {
                close();
                roles = own;
            }
            if (own.isEmpty()) {
                statements.add(sql);
            } else {
                open.add(sql);
            }
        }
    }

    /** Returns all statements in order, those about the same roles as one. */
    List<String> statements() {
        close();
        return List.copyOf(statements);
    }

    /** Only grants, owners and policies name roles; in other texts the word means something else. */
    static boolean names(String sql, String role) {
        boolean about = sql.startsWith("grant ")
                || sql.startsWith("revoke ")
                || sql.startsWith("create policy ")
                || sql.startsWith("alter default privileges ")
                || sql.startsWith("alter ") && sql.contains(" owner to ");
        String word = role.matches("[a-z_][a-z0-9_$]*")
                ? "(?<![\\w\"$])\"?" + role + "\"?(?![\\w\"$])"
                : Pattern.quote("\"" + role.replace("\"", "\"\"") + "\"");
        return about && Pattern.compile(word).matcher(sql).find();
    }

    private void close() {
        if (!open.isEmpty()) {
            String list = roles.stream().map(Literals::string).collect(Collectors.joining(", "));
            String tag = "$roles$";
            statements.add("do " + tag + " begin\n  if (select count(*) from pg_roles where rolname in (" + list
                    + ")) = "
                    + roles.size() + " then\n"
                    + open.stream().map(sql -> "    " + sql + ";\n").collect(Collectors.joining()) + "  end if;\nend "
                    + tag);
            open.clear();
        }
        roles = List.of();
    }
}
