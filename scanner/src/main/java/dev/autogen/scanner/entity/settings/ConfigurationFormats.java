package dev.autogen.scanner.entity.settings;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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
        return origin.endsWith(".properties") ? properties(origin, text) : yaml(origin, text);
    }

    /** Documents are separated by lines that are {@code #---} or {@code !---}. */
    private static List<ConfigurationDocument> properties(String origin, String text) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        for (String part : text.split("(?m)^[#!]---\\s*$", -1)) {
            Map<String, String> values = new LinkedHashMap<>();
            Properties ordered = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized @Nullable Object put(Object key, Object value) {
                    return values.put(key.toString(), value.toString());
                }
            };
            try {
                ordered.load(new StringReader(part));
            } catch (IOException | IllegalArgumentException e) {
                throw new AutogenException(
                        "The file " + origin + " cannot be read: " + e.getMessage() + ". Mend it.", e);
            }
            documents.add(new ConfigurationDocument(origin, values));
        }
        return documents;
    }

    private static List<ConfigurationDocument> yaml(String origin, String text) {
        List<ConfigurationDocument> documents = new ArrayList<>();
        try {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                Map<String, String> values = new LinkedHashMap<>();
                flatten("", document, values);
                documents.add(new ConfigurationDocument(origin, values));
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

    /** A key in brackets is taken as it is: {@code "[a.b]": c}. */
    private static String join(String path, String key) {
        String plain = key.startsWith("[") && key.endsWith("]") ? key.substring(1, key.length() - 1) : key;
        return path.isEmpty() ? plain : path + "." + plain;
    }
}
