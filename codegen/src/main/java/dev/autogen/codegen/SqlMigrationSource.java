package dev.autogen.codegen;

import dev.autogen.execution.SqlFileFormat;
import java.util.Map;

/**
 * The two files of a revision in SQL.
 *
 * @param name of the file for the upgrade, as the index lists it; the other one's ends in {@code .down.sql}
 * @param up the whole file, lines ended by LF
 */
public record SqlMigrationSource(String revision, String name, String up, String down) {

    /** Returns the name of the file for the downgrade. */
    public String downName() {
        return SqlFileFormat.down(name);
    }

    /** Returns the texts by file name. */
    public Map<String, String> texts() {
        return Map.of(name, up, downName(), down);
    }
}
