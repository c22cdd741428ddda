package dev.autogen.project.build;

import dev.autogen.codegen.LineEnd;
import dev.autogen.project.build.XmlOutline.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a dependency into a {@code pom.xml} as a person would: in the file's own indentation and line ends, leaving every other byte as it is. */
public final class PomEdit {

    private static final String DEPENDENCIES = "project/dependencies";

    /** What conventionally stands below the dependencies. */
    private static final Set<String> BELOW = Set.of(
            "project/repositories",
            "project/pluginRepositories",
            "project/build",
            "project/reporting",
            "project/profiles");

    private final XmlOutline outline;
    private final String newline;
    private final String unit;

    private PomEdit(String text) {
        this.outline = XmlOutline.of(text);
        this.newline = LineEnd.of(text);
        this.unit = outline.children("project").stream()
                .map(outline::indentation)
                .filter(indentation -> !indentation.isEmpty())
                .findFirst()
                .orElse("    ");
    }

    /**
     * Adds a dependency to the file.
     *
     * @throws BuildException if the file cannot be read or written
     */
    public static void addDependency(Path pom, String groupId, String artifactId, String version) {
        try {
            // byte for byte, whatever the encoding: what is looked for and what is added is ASCII
            String text = Files.readString(pom, StandardCharsets.ISO_8859_1);
            Files.writeString(pom, addDependency(text, groupId, artifactId, version), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BuildException("Cannot edit " + pom + ": " + e.getMessage(), e);
        }
    }

    static String addDependency(String text, String groupId, String artifactId, String version) {
        return new PomEdit(text)
                .add(List.of(
                        "<groupId>" + groupId + "</groupId>",
                        "<artifactId>" + artifactId + "</artifactId>",
                        "<version>" + version + "</version>"));
    }

    private String add(List<String> coordinates) {
        Optional<Element> dependencies = outline.first(DEPENDENCIES);
        if (dependencies.isEmpty()) {
            return insert(
                    endOfLine(lastAbove()),
                    block(
                            "dependencies",
                            unit,
                            block("dependency", unit + unit, indented(coordinates, unit.repeat(3)))));
        }
        Element list = dependencies.get();
        String indentation = outline.indentation(list);
        List<Element> siblings = outline.children(DEPENDENCIES);
        if (!siblings.isEmpty()) {
            Element last = siblings.get(siblings.size() - 1);
            String own = outline.indentation(last);
            String step = own.startsWith(indentation) && own.length() > indentation.length()
                    ? own.substring(indentation.length())
                    : unit;
            return insert(endOfLine(last.end()), block("dependency", own, indented(coordinates, own + step)));
        }
        List<String> block = block("dependency", indentation + unit, indented(coordinates, indentation + unit + unit));
        if (list.isOneTag()) {
            return replace(
                    list.start(),
                    list.end(),
                    "<dependencies>" + lines(block) + newline + indentation + "</dependencies>");
        }
        String content =
                outline.text().substring(list.contentStart(), list.contentEnd()).stripTrailing();
        return replace(list.contentStart(), list.contentEnd(), content + lines(block) + newline + indentation);
    }

    /** After the last element that belongs above, so that a comment stays with what stands below it. */
    private int lastAbove() {
        Element project = outline.first("project").orElseThrow();
        int position = project.contentStart();
        for (Element child : outline.children("project")) {
            if (BELOW.contains(child.path())) {
                break;
            }
            position = child.end();
        }
        return position;
    }

    /** A comment at the end of the line stays there. */
    private int endOfLine(int position) {
        int end = outline.text().indexOf('\n', position);
        if (end < 0) {
            return position;
        }
        String rest = outline.text().substring(position, end).strip();
        boolean nothingElse = rest.isEmpty() || rest.startsWith("<!--") && rest.indexOf("-->") == rest.length() - 3;
        return nothingElse
                ? position
                        + outline.text()
                                .substring(position, end)
                                .stripTrailing()
                                .length()
                : position;
    }

    private static List<String> indented(List<String> lines, String indentation) {
        return lines.stream().map(line -> indentation + line).toList();
    }

    private static List<String> block(String name, String indentation, List<String> content) {
        List<String> lines = new ArrayList<>();
        lines.add(indentation + "<" + name + ">");
        lines.addAll(content);
        lines.add(indentation + "</" + name + ">");
        return lines;
    }

    private String lines(List<String> lines) {
        return newline + String.join(newline, lines);
    }

    private String insert(int position, List<String> lines) {
        boolean midLine = position < outline.text().length()
                && "\r\n".indexOf(outline.text().charAt(position)) < 0;
        return replace(position, position, lines(lines) + (midLine ? newline : ""));
    }

    private String replace(int start, int end, String with) {
        return outline.text().substring(0, start) + with + outline.text().substring(end);
    }
}
