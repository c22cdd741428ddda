package dev.autogen.laws;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a case file, in the order in which a file has them. */
enum Section {
    /** SQL that makes the database as it is. */
    BEFORE("before"),
    /** Java classes whose schema the database has. */
    ENTITIES_BEFORE("entities before"),
    /** A mapping file beside them; {@code ${package}} stands for their package. */
    MAPPING_BEFORE("mapping before"),
    /** SQL that makes a database as it should be. */
    AFTER("after"),
    /** Java classes that want a schema. */
    ENTITIES_AFTER("entities after"),
    /** A mapping file beside them; {@code ${package}} stands for their package. */
    MAPPING_AFTER("mapping after"),
    /** Settings of Hibernate, {@code name = value}, a line each; {@code ${package}} stands for the package of each side's classes. */
    SETTINGS("settings"),
    /** See {@link CaseOptions}. */
    OPTIONS("options"),
    /** SQL that puts rows in before the upgrade; they must survive it, and the way back. */
    ROWS("rows"),
    /** The operations of the upgrade, {@code kind object}, a line each. */
    OPERATIONS("operations"),
    /** The statements of the upgrade; only looked at where the file has this section. */
    SQL("sql"),
    /** The statements of the downgrade; only looked at where the file has this section. */
    DOWNGRADE_SQL("downgrade sql"),
    /** What the user is told besides, a sentence a line; only looked at where the file has this section. */
    NOTES("notes"),
    /** What nobody claims, {@code kind name}, a line each. */
    UNCLAIMED("unclaimed"),
    /** The possible renames, as the options that accept them. */
    PROPOSALS("proposals"),
    /** The sentence with which the comparison is refused; then there is nothing else to expect. */
    REFUSED("refused"),
    /** The sentence with which the way back is refused. */
    REFUSED_BACK("refused back");

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    /** Returns the line that begins the section. */
    String line() {
        return "-- " + heading;
    }

    /** Returns the section that a line begins; empty if it begins none. */
    static Optional<Section> beginning(String line) {
        return Arrays.stream(values())
                .filter(section -> section.line().equals(line.strip()))
                .findFirst();
    }
}
