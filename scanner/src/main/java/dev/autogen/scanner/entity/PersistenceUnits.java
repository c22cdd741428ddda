package dev.autogen.scanner.entity;

import dev.autogen.scanner.entity.child.ModelProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads {@code META-INF/persistence.xml}, or {@code hibernate.cfg.xml} where there is none, and chooses the unit to scan.
 *
 * <p>Without a name, the only unit is taken. Of several none is: to merge them would mix their settings. A Spring Boot application does not read the
 * file by itself, so there it counts only if a unit is named.
 */
final class PersistenceUnits {

    private static final String FILE = "META-INF/persistence.xml";
    private static final String CONFIGURATION = PersistenceUnit.CONFIGURATION;

    private PersistenceUnits() {}

    /** Returns the unit to scan; null if there is none, or none that the application reads. */
    static @Nullable PersistenceUnit choose(List<Path> locations, @Nullable String name, boolean springBoot) {
        if (name == null && springBoot) {
            return null;
        }
        List<PersistenceUnit> units = read(locations);
        if (name == null) {
            if (units.size() > 1) {
                throw new EntityScanException(
                        ModelProblem.Kind.PERSISTENCE_UNIT,
                        "There are several persistence units: " + names(units)
                                + ". Set `persistence-unit` in [model] of autogen.toml to one of them.");
            }
            return units.isEmpty() ? ofConfiguration(locations) : units.get(0);
        }
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known = units.isEmpty()
                            ? "no " + FILE + " was found in " + join(locations)
                            : "there are " + names(units);
                    return new EntityScanException(
                            ModelProblem.Kind.PERSISTENCE_UNIT,
                            "There is no persistence unit '" + name + "': " + known
                                    + ". Correct `persistence-unit` in [model] of autogen.toml.");
                });
    }

    /** An application without JPA has its settings in a file of Hibernate's own. It may map classes in code besides, so that all are searched. */
    private static @Nullable PersistenceUnit ofConfiguration(List<Path> locations) {
        for (Path location : locations) {
            byte[] content = Resources.readApplication(location, CONFIGURATION);
            if (content != null) {
                Element element = root(content, CONFIGURATION, location);
                Map<String, String> properties = new LinkedHashMap<>();
                NodeList entries = element.getElementsByTagNameNS("*", "property");
                for (int i = 0; i < entries.getLength(); i++) {
                    Element property = (Element) entries.item(i);
                    String name = property.getAttribute("name");
                    // Hibernate takes the names with and without its own
                    properties.put(
                            name.matches("(?:hibernate|jakarta|javax|org)\\..*") ? name : "hibernate." + name,
                            property.getTextContent().strip());
                }
                return new PersistenceUnit(
                        CONFIGURATION,
                        location,
                        mapped(element, "class"),
                        false,
                        mapped(element, "resource"),
                        List.of(),
                        properties);
            }
        }
        return null;
    }

    private static List<String> mapped(Element configuration, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList mappings = configuration.getElementsByTagNameNS("*", "mapping");
        for (int i = 0; i < mappings.getLength(); i++) {
            String value = ((Element) mappings.item(i)).getAttribute(attribute);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private static String names(List<PersistenceUnit> units) {
        return units.stream()
                .map(unit -> unit.name() + " (in " + unit.root() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String join(List<Path> locations) {
        return locations.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<PersistenceUnit> read(List<Path> locations) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Path location : locations) {
            byte[] content = Resources.readApplication(location, FILE);
            if (content != null) {
                units.addAll(parse(content, location));
            }
        }
        return units;
    }

    private static List<PersistenceUnit> parse(byte[] content, Path root) {
        List<PersistenceUnit> units = new ArrayList<>();
        NodeList elements = root(content, FILE, root).getElementsByTagNameNS("*", "persistence-unit");
        for (int i = 0; i < elements.getLength(); i++) {
            units.add(unit((Element) elements.item(i), root));
        }
        return units;
    }

    private static Element root(byte[] content, String file, Path root) {
        try {
            return builder().parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new EntityScanException(
                    ModelProblem.Kind.PERSISTENCE_UNIT,
                    "The " + file + " of " + root + " cannot be read: " + e.getMessage() + " Mend the file.");
        }
    }

    private static PersistenceUnit unit(Element element, Path root) {
        Map<String, String> properties = new LinkedHashMap<>();
        NodeList entries = element.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < entries.getLength(); i++) {
            Element property = (Element) entries.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        List<String> exclude = texts(element, "exclude-unlisted-classes");
        // the element without a text means true
        boolean excludes = !exclude.isEmpty()
                && !exclude.get(0).equals("false")
                && !exclude.get(0).equals("0");
        return new PersistenceUnit(
                element.getAttribute("name"),
                root,
                texts(element, "class"),
                excludes,
                texts(element, "mapping-file"),
                texts(element, "jar-file"),
                properties);
    }

    private static List<String> texts(Element element, String tag) {
        NodeList found = element.getElementsByTagNameNS("*", tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // without a handler the parser prints its errors
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
