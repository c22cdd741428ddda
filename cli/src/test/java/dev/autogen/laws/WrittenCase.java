package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.Plan;
import dev.autogen.differ.RenameProposal;
import dev.autogen.operation.Operation;
import dev.autogen.operation.OperationObject;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case written by hand, told the way it is written, with what it expects. {@code -Dgolden.update} writes what came out into the file instead; read it
 * before you commit it.
 */
final class WrittenCase implements Told {

    /** What is looked at only where a file has it. */
    private static final Set<Section> OPTIONAL = EnumSet.of(Section.SQL, Section.DOWNGRADE_SQL, Section.NOTES);

    private static final boolean UPDATE = Boolean.getBoolean("golden.update") && System.getenv("CI") == null;

    private final CaseFile file;
    private final CaseOptions options;
    private final Side from;
    private final Side to;
    private final CompletableFuture<@Nullable Recipe> arrived = new CompletableFuture<>();

    WrittenCase(CaseFile file, CaseOptions options, Side from, Side to) {
        this.file = file;
        this.options = options;
        this.from = from;
        this.to = to;
    }

    @Override
    public String name() {
        return file.name() + " on " + options.major();
    }

    @Override
    public boolean fromNothing() {
        return !options.notFromNothing() && Sample.FROM_NOTHING.takes(file.name());
    }

    @Override
    public Story story() throws Exception {
        String rows = file.text(Section.ROWS);
        return new Story(
                name(),
                file.title(),
                from.found(),
                rows == null ? null : Recipe.sql(List.of(rows)),
                to.made(),
                to.desired(),
                from.run(),
                options);
    }

    /** Returns what puts the rows of this story, as they are at its end, into another database; null if there are none. Waits for the end. */
    @Nullable
    Recipe rowsAtTheEnd() throws Exception {
        return arrived.get();
    }

    @Override
    public Optional<String> refusal() {
        return Optional.ofNullable(file.text(Section.REFUSED));
    }

    @Override
    public void see(PlannedStory planned) throws IOException {
        Plan plan = planned.change().plan();
        Map<Section, String> found = new EnumMap<>(Section.class);
        found.put(
                Section.OPERATIONS,
                lines(plan.upgrade().stream().map(WrittenCase::line).toList()));
        found.put(Section.SQL, lines(Trial.sql(plan.upgrade())));
        found.put(Section.DOWNGRADE_SQL, lines(Trial.sql(plan.downgrade())));
        found.put(Section.NOTES, lines(plan.notes()));
        found.put(
                Section.UNCLAIMED,
                lines(plan.unclaimed().stream().map(ObjectName::toString).toList()));
        found.put(
                Section.PROPOSALS,
                lines(plan.renameProposals().stream()
                        .map(RenameProposal::acceptOption)
                        .toList()));
        if (UPDATE) {
            update(found);
        }
        found.forEach((section, text) -> {
            String expected = file.text(section);
            boolean always = !OPTIONAL.contains(section);
            if (!UPDATE && (always || expected != null)) {
                assertThat(text)
                        .as("%s (-Dgolden.update writes it)", section.line())
                        .isEqualTo(expected == null ? "" : expected);
            }
        });
    }

    @Override
    public void see(LeasedDatabase database) throws Exception {
        to.see(database);
    }

    @Override
    public void arrived(TableRows before, TableRows after, Schema twin) {
        assertThat(before.isEmpty())
                .as("the case puts rows into tables that are not compared")
                .isFalse();
        if (!after.isEmpty()) {
            arrived.complete(after.recipe(twin));
        }
    }

    @Override
    public boolean isDumped() {
        return Sample.DUMPED.takes(file.name());
    }

    @Override
    public void ended() {
        arrived.complete(null);
    }

    private void update(Map<Section, String> found) throws IOException {
        Map<Section, @Nullable String> texts = new EnumMap<>(Section.class);
        found.forEach((section, text) -> {
            boolean optional = OPTIONAL.contains(section);
            boolean wanted =
                    optional ? file.sections().containsKey(section) : !text.isEmpty() || section == Section.OPERATIONS;
            texts.put(section, wanted ? text : null);
        });
        file.update(texts);
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String line(Operation operation) {
        return operation.kind()
                + OperationObject.of(operation).map(name -> " " + name.path()).orElse("");
    }
}
