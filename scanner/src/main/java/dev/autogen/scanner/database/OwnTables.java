package dev.autogen.scanner.database;

import java.util.Map;

/**
 * Knows the tables of other histories of autogen, which this project's settings do not name: one that has the columns of the version table, with one beside
 * it that has those of the log and the name that {@code MigratorSettings.logTable()} gives it. Each alone could be somebody's own.
 */
final class OwnTables {

    private static final String VERSION = "_version";
    private static final String LOG = "_log";
    private static final String VERSION_COLUMNS = "history,revision";
    private static final String LOG_COLUMNS =
            "id,run,history,revision,direction,segment,segments,transactional,state,checksum";

    private OwnTables() {}

    /** @param columns of every table, by its name */
    static boolean isOwn(CatalogName table, Map<CatalogName, String> columns) {
        if (isVersion(table, columns)) {
            return isLog(new CatalogName(table.namespace(), logOf(table.name())), columns);
        }
        if (!isLog(table, columns) || !table.name().endsWith(LOG)) {
            return false;
        }
        String stem = table.name().substring(0, table.name().length() - LOG.length());
        return isVersion(new CatalogName(table.namespace(), stem + VERSION), columns)
                || isVersion(new CatalogName(table.namespace(), stem), columns);
    }

    private static boolean isVersion(CatalogName table, Map<CatalogName, String> columns) {
        return VERSION_COLUMNS.equals(columns.get(table));
    }

    private static boolean isLog(CatalogName table, Map<CatalogName, String> columns) {
        return columns.getOrDefault(table, "").startsWith(LOG_COLUMNS);
    }

    private static String logOf(String version) {
        return (version.endsWith(VERSION) ? version.substring(0, version.length() - VERSION.length()) : version) + LOG;
    }
}
