package dev.autogen.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a {@code pom.xml} says about its place among others; nothing is inherited or interpolated.
 *
 * @param groupId its own or that of its parent
 * @param modules the poms of its modules that exist, those of profiles too
 * @param parent the pom of its parent, if that lies beside it
 * @param sourceDirectory null for the usual one
 * @param dependencies {@code groupId:artifactId} of each direct dependency
 */
record Pom(
        Path file,
        String groupId,
        String artifactId,
        String packaging,
        List<Path> modules,
        @Nullable Path parent,
        @Nullable String sourceDirectory,
        List<String> dependencies) {

    Pom {
        modules = List.copyOf(modules);
        dependencies = List.copyOf(dependencies);
    }

    /**
     * Reads a pom.
     *
     * @throws BuildException if it cannot be read or is no XML
     */
    static Pom read(Path file) {
        Element project = parse(file);
        Optional<Element> parent = child(project, "parent");
        List<Path> modules = new ArrayList<>(modules(file, project));
        children(project, "profiles", "profile").forEach(profile -> modules.addAll(modules(file, profile)));
        return new Pom(
                file,
                text(project, "groupId")
                        .or(() -> parent.flatMap(element -> text(element, "groupId")))
                        .orElse(""),
                text(project, "artifactId").orElse(""),
                text(project, "packaging").orElse("jar"),
                modules,
                parent.map(element -> relative(file, element)).orElse(null),
                child(project, "build")
                        .flatMap(build -> text(build, "sourceDirectory"))
                        .orElse(null),
                children(project, "dependencies", "dependency").stream()
                        .map(dependency -> text(dependency, "groupId").orElse("") + ":"
                                + text(dependency, "artifactId").orElse(""))
                        .toList());
    }

    String id() {
        return groupId + ":" + artifactId;
    }

    Path directory() {
        return file.resolveSibling("").normalize();
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // a pom has no document type, and one could read any file
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (SAXParseException e) {
            throw new BuildException(file + ":" + e.getLineNumber() + " is no XML: " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new BuildException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> modules(Path file, Element parent) {
        return children(parent, "modules", "module").stream()
                .map(module ->
                        file.resolveSibling(module.getTextContent().strip()).normalize())
                .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static @Nullable Path relative(Path file, Element parent) {
        String path = text(parent, "relativePath")
                .orElse(child(parent, "relativePath").isPresent() ? "" : "../pom.xml");
        if (path.isEmpty()) {
            return null;
        }
        Path pom = file.resolveSibling(path).normalize();
        Path found = Files.isDirectory(pom) ? pom.resolve("pom.xml") : pom;
        return Files.isRegularFile(found) ? found : null;
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name)
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String list, String item) {
        return child(parent, list).map(element -> children(element, item)).orElse(List.of());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
