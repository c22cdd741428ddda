package dev.autogen.scanner.entity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A unit of a {@code persistence.xml}, or the one of a {@code hibernate.cfg.xml}.
 *
 * @param root the directory or jar that the file is in
 * @param classes the classes it lists
 * @param excludesUnlisted whether these are all, so that nothing is searched
 * @param mappingFiles resources with XML mappings
 * @param jarFiles further jars to search, as they are written
 */
record PersistenceUnit(
        String name,
        Path root,
        List<String> classes,
        boolean excludesUnlisted,
        List<String> mappingFiles,
        List<String> jarFiles,
        Map<String, String> properties) {

    /** The name of what is read from Hibernate's own file. */
    static final String CONFIGURATION = "hibernate.cfg.xml";

    /** Returns how messages name its place. */
    String origin() {
        return name.equals(CONFIGURATION)
                ? root + "/" + CONFIGURATION
                : "persistence.xml of " + root + ", unit " + name;
    }
}
