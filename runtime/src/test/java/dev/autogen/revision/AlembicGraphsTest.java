package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The same graphs, and the same questions, put to Alembic and to us. {@code alembic.txt} has what Alembic did, recorded by {@code record-alembic.py};
 * {@code differences.txt} has where we do something else, and why. {@code docs/coming-from-alembic.md} tells of them.
 */
class AlembicGraphsTest {

    private static final Path FILES = Path.of("src/test/resources/graphs");
    private static final String REFUSED = "refused";

    /** One question. */
    private record Situation(String graph, String applied, String command) {

        static Situation of(String[] parts) {
            return new Situation(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    @Test
    void bothDoTheSameOrThePageSaysWhyNot() throws IOException {
        Map<String, RevisionGraph> graphs = graphs();
        Map<Situation, String> theirs = answers("alembic.txt");
        Map<Situation, String> differences = answers("differences.txt");
        assertThat(theirs).hasSizeGreaterThanOrEqualTo(40).containsOnlyKeys(situations());
        Map<Situation, String> found = new LinkedHashMap<>();
        theirs.forEach((situation, theirAnswer) -> {
            String ours = answer(graphs.get(situation.graph()), situation);
            if (!ours.equals(theirAnswer.startsWith(REFUSED) ? REFUSED : theirAnswer)) {
                found.put(situation, ours);
            }
        });
        assertThat(found).isEqualTo(differences);
    }

    @Test
    void everyDifferenceIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../docs/coming-from-alembic.md"));
        assertThat(answers("differences.txt").keySet())
                .allSatisfy(situation -> assertThat(page).contains("`" + situation.command() + "`"));
    }

    private static String answer(RevisionGraph graph, Situation situation) {
        List<String> applied = words(situation.applied());
        String[] command = situation.command().split(" ");
        RevisionPlanner planner = new RevisionPlanner(graph);
        try {
            return switch (command[0]) {
                case "upgrade" -> steps(planner.upgrade(applied, RevisionTarget.parse(command[1])));
                case "downgrade" -> steps(planner.downgrade(applied, RevisionTarget.parse(command[1])));
                case "history" -> newestFirst(planner.range(applied, RevisionRange.parse(command[1])));
                case "heads" ->
                    ids(graph.heads().stream()
                            .filter(head -> command.length == 1 || !graph.isNeeded(head.id()))
                            .toList());
                default ->
                    newestFirst(graph.revisions().stream()
                            .filter(revision -> graph.isBranchPoint(revision.id()))
                            .toList());
            };
        } catch (RevisionException refused) {
            return REFUSED;
        }
    }

    private static String steps(RevisionPlan plan) {
        return (ids(plan.revisions()) + " => " + String.join(" ", plan.headsAfter())).strip();
    }

    private static String newestFirst(List<Revision> revisions) {
        List<Revision> reversed = new ArrayList<>(revisions);
        Collections.reverse(reversed);
        return ids(reversed);
    }

    private static String ids(Collection<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.joining(" "));
    }

    private static Map<String, RevisionGraph> graphs() throws IOException {
        Map<String, RevisionGraph> graphs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILES.resolve("situations.txt"))) {
            if (line.startsWith("graph ")) {
                String[] parts = line.substring("graph ".length()).split(":");
                graphs.put(
                        parts[0],
                        RevisionGraph.of(Stream.of(parts[1].split(";"))
                                .map(AlembicGraphsTest::revision)
                                .toList()));
            }
        }
        return graphs;
    }

    private static Revision revision(String node) {
        String id = node.strip().split(" ")[0];
        return Revision.of(id, part(node, "<([^\\[(]*)"))
                .withLabels(part(node, "\\[([^\\]]*)]"))
                .withDependsOn(part(node, "\\(([^)]*)\\)"));
    }

    private static String[] part(String node, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(node);
        return matcher.find() ? words(matcher.group(1).strip()).toArray(String[]::new) : new String[0];
    }

    private static List<Situation> situations() throws IOException {
        return Files.readAllLines(FILES.resolve("situations.txt")).stream()
                .filter(line -> line.contains(" |") && !line.startsWith("#"))
                .map(line -> Situation.of(line.split("\\|")))
                .toList();
    }

    /** Returns what stands in the fourth column, by the situation in the first three. */
    private static Map<Situation, String> answers(String file) throws IOException {
        Map<Situation, String> answers = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FILES.resolve(file))) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\\|");
                answers.put(Situation.of(parts), parts[3].strip());
            }
        }
        return answers;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
