package dev.autogen.laws;

import dev.autogen.differ.Plan;
import dev.autogen.operation.AddColumn;
import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.DropColumn;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/** What is not compared, and has to come through a change unharmed. */
final class Bystanders {

    private final Plan plan;
    private final boolean renamed;

    Bystanders(Plan plan) {
        this.plan = plan;
        this.renamed = plan.upgrade().stream().anyMatch(one -> one.kind().startsWith("rename"));
    }

    /**
     * Returns of each its kind, its last name and all that is said of it after its definition: owner, grants, comments. What it belongs to may have been
     * renamed, and its definition reads otherwise above columns of another type. What is only set on an object counts where nothing is renamed.
     */
    List<String> of(List<Dependent> dependents) {
        return dependents.stream()
                .filter(one -> !renamed || !one.drop().isEmpty())
                .filter(Bystanders::standsOnSomething)
                .filter(one -> !isMadeBySql(one))
                .filter(one -> !isNamedAsLost(one))
                .map(Bystanders::line)
                .sorted()
                .toList();
    }

    /** What is only called is none of the plan's business, and no longer told once its caller is gone. */
    private static boolean standsOnSomething(Dependent one) {
        return !one.reads().isEmpty()
                || !one.needs().isEmpty()
                || !one.partOf().isEmpty()
                || !one.standsOn().isEmpty();
    }

    /** What was set on an index, and cannot be on the one in its place: the plan has to say so. */
    private boolean isNamedAsLost(Dependent dependent) {
        return dependent.drop().isEmpty()
                && plan.notes().stream()
                        .anyMatch(note -> note.startsWith("No entity claims " + dependent.name() + ", but it goes: "));
    }

    /** What the SQL of the model's own makes and takes back is nobody else's. */
    private boolean isMadeBySql(Dependent dependent) {
        // what belongs to a publication has its name first, all else has its own last
        String name = dependent.name().startsWith("publication ")
                ? dependent.name().replaceFirst("\\..*", "")
                : dependent.name().replaceFirst("^(materialized view|.*?) .*?([^.(]*)(\\(.*)?$", "$1 $2");
        return plan.upgrade().stream()
                .flatMap(operation -> operation instanceof CreateAuxiliary create
                        ? create.object().create().stream()
                        : operation instanceof DropAuxiliary drop && drop.dropped() != null
                                ? drop.dropped().create().stream()
                                : Stream.empty())
                .anyMatch(sql -> sql.contains(name));
    }

    private static String line(Dependent dependent) {
        String name = dependent.name().replaceFirst(" .*?([^.]*(\\(.*)?)$", " $1");
        int said = dependent.drop().isEmpty() ? 0 : 1;
        return name + dependent.restore().stream().skip(said).toList();
    }

    /** Returns the same of those that do not go with what they are part of. */
    List<String> staying(List<Dependent> dependents) {
        return of(dependents.stream()
                .filter(one -> one.partOf().stream().noneMatch(this::goes))
                .toList());
    }

    private boolean goes(ObjectName name) {
        boolean made = plan.upgrade().stream()
                .anyMatch(one -> one instanceof AddColumn add
                        && add.table().equals(name.owner())
                        && add.column().name().equals(name.member()));
        return !made && plan.upgrade().stream().anyMatch(one -> takes(one, name));
    }

    private static boolean takes(Operation operation, ObjectName name) {
        if (operation instanceof DropColumn drop) {
            return drop.table().equals(name.owner()) && drop.column().equals(name.member());
        }
        return operation instanceof DropTable drop && drop.table().equals(name.owner());
    }
}
