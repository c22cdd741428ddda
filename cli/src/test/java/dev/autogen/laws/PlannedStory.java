package dev.autogen.laws;

import dev.autogen.codegen.MigrationSource;
import dev.autogen.differ.Plan;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * A story as far as it can be told before its classes are compiled.
 *
 * @param actual what the first database has
 * @param twin what a database has that was made as it should be
 * @param desired what is wanted; the twin, unless names were not chosen or it came from elsewhere
 * @param dependents what the first database has besides and is not compared
 * @param creationOfActual what made the first database
 * @param made its names
 * @param creation what makes the desired schema in an empty database; null if the story does not tell it
 */
record PlannedStory(
        Story story,
        Schema actual,
        Schema twin,
        Schema desired,
        List<Dependent> dependents,
        List<Operation> creationOfActual,
        Set<ObjectName> made,
        Draft change,
        @org.jspecify.annotations.Nullable Draft creation) {

    /** A plan and the class generated for it. */
    record Draft(Plan plan, MigrationSource source) {}

    List<MigrationSource> sources() {
        return creation == null ? List.of(change.source()) : List.of(change.source(), creation.source());
    }
}
