package dev.autogen.scanner.entity.child;

import dev.autogen.scanner.entity.child.code.CodeSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the child JVM answers.
 *
 * @param hibernate the version of the Hibernate that ran; empty if none did
 * @param classes the mapped classes that were found, sorted
 * @param objects what Hibernate's schema export creates, in its order; meaningless if there are problems
 * @param notes sentences for the user
 * @param problems empty if the model is whole
 * @param code what the application's code decides, also if there are problems
 */
public record ModelAnswer(
        String hibernate,
        List<String> classes,
        List<ModelObject> objects,
        List<String> notes,
        List<ModelProblem> problems,
        CodeSearch code) {

    static ModelAnswer failed(List<ModelProblem> problems, CodeSearch code) {
        return new ModelAnswer("", List.of(), List.of(), List.of(), problems, code);
    }

    void write(Path file) {
        Lines lines = new Lines().add("hibernate", hibernate);
        classes.forEach(name -> lines.add("class", name));
        for (ModelObject object : objects) {
            lines.add("object", object.kind().name(), object.name(), object.origin());
            object.members().forEach((column, origin) -> lines.add("member", column, origin));
            object.statements().forEach(statement -> lines.add("sql", statement));
            object.drops().forEach(statement -> lines.add("drop", statement));
        }
        notes.forEach(note -> lines.add("note", note));
        problems.forEach(problem -> lines.add("problem", problem.kind().name(), problem.message(), problem.detail()));
        CodeLines.add(lines, code);
        lines.write(file);
    }

    public static ModelAnswer read(Path file) {
        return of(Lines.read(file));
    }

    /** Returns the answer that such a file's text is. */
    public static ModelAnswer parse(String text) {
        return of(Lines.parse(text));
    }

    private static ModelAnswer of(List<List<String>> lines) {
        String hibernate = "";
        List<String> classes = new ArrayList<>();
        List<ModelObject> objects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<ModelProblem> problems = new ArrayList<>();
        Map<String, String> members = Map.of();
        List<String> statements = List.of();
        List<String> drops = List.of();
        CodeLines code = new CodeLines();
        for (List<String> line : lines) {
            if (code.take(line)) {
                continue;
            }
            switch (line.get(0)) {
                case "hibernate" -> hibernate = line.get(1);
                case "class" -> classes.add(line.get(1));
                case "object" -> {
                    members = new LinkedHashMap<>();
                    statements = new ArrayList<>();
                    drops = new ArrayList<>();
                    objects.add(new ModelObject(
                            ModelObject.Kind.valueOf(line.get(1)),
                            line.get(2),
                            line.get(3),
                            members,
                            statements,
                            drops));
                }
                case "member" -> members.put(line.get(1), line.get(2));
                case "sql" -> statements.add(line.get(1));
                case "drop" -> drops.add(line.get(1));
                case "note" -> notes.add(line.get(1));
                case "problem" ->
                    problems.add(new ModelProblem(ModelProblem.Kind.valueOf(line.get(1)), line.get(2), line.get(3)));
                default -> throw new IllegalArgumentException("The answer has an unknown line: " + line.get(0));
            }
        }
        return new ModelAnswer(hibernate, classes, objects, notes, problems, code.search());
    }
}
