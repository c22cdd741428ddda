package dev.autogen.laws;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Copies what one database holds into another one, as a dump that is restored does: by pg_dump and psql where this machine has them for that version, else
 * by the statements that the catalog prints. Counts which it was.
 */
final class Dumps {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param to an empty database of the same version */
    void copy(LeasedDatabase from, LeasedDatabase to, int major) throws IOException, SQLException {
        Optional<PgDump> program = PgDump.forServer(major);
        if (program.isPresent()) {
            program.get().copy(from.database(), to.database());
        } else {
            try {
                to.execute(CatalogScript.BEFORE);
                to.execute(CatalogScript.statements(from.connection()));
            } finally {
                to.execute(CatalogScript.AFTER);
            }
        }
        count("PostgreSQL " + major
                + (program.isPresent() ? " by pg_dump" : " by what the catalog prints, as pg_dump is missing"));
    }

    private synchronized void count(String means) {
        counts.merge(means, 1, Integer::sum);
    }

    /** Returns how many databases were copied by which means; nothing at all if none was. */
    synchronized String report() {
        return counts.entrySet().stream()
                .map(means -> means.getValue() + " on " + means.getKey())
                .collect(Collectors.joining("; "));
    }
}
