package dev.autogen.scanner.entity.settings;

import dev.autogen.AutogenException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads properties and YAML files, each of one or more documents. */
public final class ConfigurationFormats {

    private ConfigurationFormats() {}

    /**
     * Returns the documents of a file in order.
     *
     * @param origin the file's name, whose ending tells the format
     */
    public static List<ConfigurationDocument> parse(String origin, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return origin.endsWith(".properties") ? PropertiesText.read(origin, text) : yaml(origin, text);
    }

    /** Returns the settings of a JSON object. */
    static ConfigurationDocument json(String origin, String text) {
        ConfigurationDocument parsed = yaml(origin, text).get(0);
        Map<String, Setting> values = new LinkedHashMap<>();
        // a variable has no lines to speak of
        parsed.values().forEach((key, setting) -> values.put(key, new Setting(setting.value(), origin)));
        return new ConfigurationDocument(origin, values);
    }

    private static List<ConfigurationDocument> yaml(String origin, String text) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        try {
            List<Map<String, Integer>> lines = new ArrayList<>();
            for (Node root : new Yaml().composeAll(new StringReader(text))) {
                Map<String, Integer> found = new LinkedHashMap<>();
                lines("", root, found);
                lines.add(found);
            }
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                Map<String, String> values = new LinkedHashMap<>();
                flatten("", document, values);
                Map<String, Integer> known = documents.size() < lines.size() ? lines.get(documents.size()) : Map.of();
                Map<String, Setting> settings = new LinkedHashMap<>();
                values.forEach((key, value) -> settings.put(
                        key, new Setting(value, known.containsKey(key) ? origin + ":" + known.get(key) : origin)));
                documents.add(new ConfigurationDocument(origin, settings));
            }
        } catch (YAMLException e) {
            throw new AutogenException("The file " + origin + " is no YAML: " + e.getMessage() + " Mend it.", e);
        }
        return documents;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> target) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, nested) -> flatten(join(path, String.valueOf(key)), nested, target));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), target);
            }
        } else if (!path.isEmpty()) {
            target.put(path, value == null ? "" : value.toString());
        }
    }

    /** Tells the line of each key, as {@link #flatten} names it; what an anchor stands for has none. */
    private static void lines(String path, Node node, Map<String, Integer> target) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    lines(join(path, key.getValue()), tuple.getValueNode(), target);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                lines(path + "[" + i + "]", sequence.getValue().get(i), target);
            }
        } else if (!path.isEmpty()) {
            target.put(path, node.getStartMark().getLine() + 1);
        }
    }

    /** A key in brackets is taken as it is: {@code "[a.b]": c}. */
    private static String join(String path, String key) {
        String plain = key.startsWith("[") && key.endsWith("]") ? key.substring(1, key.length() - 1) : key;
        return path.isEmpty() ? plain : path + "." + plain;
    }
}
