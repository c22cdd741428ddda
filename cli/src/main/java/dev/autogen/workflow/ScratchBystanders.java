package dev.autogen.workflow;

import dev.autogen.operation.ExecuteSql;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.sql.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes on a scratch database what the actual one has and nobody compares: views, policies, triggers. What cannot be made there, because it stands on something
 * out of scope, is left out, unless the revision moves it.
 */
final class ScratchBystanders {

    private final Connection connection;
    private final boolean makesRoles;
    private final Set<String> moved = new HashSet<>();

    /**
     * @param makesRoles whether roles that are missing may be made
     * @param operations the revision's, up and down
     */
    ScratchBystanders(Connection connection, boolean makesRoles, List<Operation> operations) {
        this.connection = connection;
        this.makesRoles = makesRoles;
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql sql) {
                moved.add(sql.sql());
            }
        }
    }

    /**
     * Makes those of the list that are not there yet, and anew those that are there with other settings, unless something else stands on them.
     *
     * @throws ProofFailedException if one that the revision moves cannot be made
     */
    void make(List<Dependent> dependents, List<Dependent> there) throws SQLException {
        Map<String, Dependent> names = new HashMap<>();
        there.forEach(one -> names.put(one.name(), one));
        List<Dependent> missing = new ArrayList<>(dependents);
        missing.removeIf(one -> one.equals(names.get(one.name())) || !one.isRestorable());
        if (makesRoles) {
            makeRoles(dependents);
        }
        Map<String, String> failures = new LinkedHashMap<>();
        int left;
        do {
            left = missing.size();
            failures.clear();
            for (Iterator<Dependent> rest = missing.iterator(); rest.hasNext(); ) {
                Dependent one = rest.next();
                Dependent other = names.get(one.name());
                String failure = make(one, other == null ? List.of() : other.drop());
                if (failure == null) {
                    rest.remove();
                } else if (other == null && isMoved(one)) {
                    failures.put(one.name(), failure);
                }
            }
        } while (missing.size() < left);
        if (!failures.isEmpty()) {
            throw ProofFailedException.bystanders(failures);
        }
    }

    private boolean isMoved(Dependent one) {
        return moved.containsAll(one.drop()) && moved.containsAll(one.restore());
    }

    private void makeRoles(List<Dependent> dependents) throws SQLException {
        Set<String> roles = new HashSet<>();
        dependents.forEach(one -> roles.addAll(one.roles()));
        makeRoles(connection, roles);
    }

    /** Makes the roles that are missing on the server. */
    static void makeRoles(Connection connection, Collection<String> roles) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String role : roles) {
                statement.execute("do $$ begin create role " + Identifiers.quoted(role)
                        + "; exception when duplicate_object then null; end $$");
            }
        }
    }

    /**
     * Makes one object, or nothing of it; returns why it cannot be made, null if it was.
     *
     * @param drop what drops the one that is there
     */
    private @Nullable String make(Dependent one, List<String> drop) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : drop) {
                statement.execute(sql);
            }
            for (String sql : one.restore()) {
                statement.execute(sql);
            }
            connection.commit();
            return null;
        } catch (SQLException e) {
            connection.rollback();
            return String.valueOf(e.getMessage());
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
