package dev.autogen.workflow;

import dev.autogen.execution.SqlFileFormat;
import dev.autogen.revision.Revision;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A revision, and the file that says what it is: of one in SQL that of the upgrade.
 *
 * @param numbered whether its number says where it stands, so that nobody knows its parents from the file alone
 */
record RevisionFile(Path file, Revision revision, boolean numbered) {

    boolean isSql() {
        return SqlFileFormat.isUp(file.toString());
    }

    String id() {
        return revision.id();
    }

    /** Returns what no other revision may have: file systems may not tell case apart, and numbers may have zeros in front. */
    String key() {
        return numbered
                ? new BigInteger(revision.id()).toString()
                : revision.id().toLowerCase(Locale.ROOT);
    }

    /** Returns the name of the file without its endings. */
    String stem() {
        String name = String.valueOf(file.getFileName());
        String plain = isSql() ? SqlFileFormat.down(name).replaceFirst("\\.down\\.sql$", "") : name;
        return plain.replaceFirst("\\.java$", "");
    }

    /** Returns whether it is called so: by the name of its file or class, by its message as a name, or by a path. */
    boolean isNamed(String name) {
        String stem = stem();
        return name.equals(stem)
                || name.equals(String.valueOf(file.getFileName()))
                || name.endsWith("." + stem)
                || stem.endsWith("_" + name.replace(' ', '_'))
                || Path.of(name)
                        .toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }
}
