package dev.autogen.scanner.entity.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place that Spring Boot reads configuration from, as it is written: {@code optional:file:./config/}, {@code classpath:/more.yml}.
 *
 * @param path without prefix; ends in a slash if it is a folder
 */
record ConfigurationLocation(Kind kind, String path) {

    enum Kind {
        CLASSPATH,
        FILE,
        /** A folder in which each file is a setting. */
        TREE,
        /** A place that only the running application reaches. */
        FOREIGN
    }

    /** What is later wins (StandardConfigDataLocationResolver, YamlPropertySourceLoader, PropertiesPropertySourceLoader). */
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".properties");

    private static final Pattern PREFIXED = Pattern.compile("(?:optional:)?(\\w[\\w+-]+):(.*)");
    private static final Pattern HINTED = Pattern.compile("(.*)\\[(\\.\\w+)]");

    /**
     * Reads a location.
     *
     * @param beside the location of the file that names it: what has no prefix is relative to that
     */
    static ConfigurationLocation of(String written, ConfigurationLocation beside) {
        String text = written.strip();
        Matcher prefixed = PREFIXED.matcher(text);
        if (!prefixed.matches()) {
            String plain = text.replaceFirst("^optional:", "");
            return plain.startsWith("/")
                    ? new ConfigurationLocation(Kind.FILE, plain)
                    : new ConfigurationLocation(beside.kind(), beside.path().replaceFirst("[^/]*$", "") + plain);
        }
        String path = prefixed.group(2);
        return switch (prefixed.group(1)) {
            case "classpath" -> new ConfigurationLocation(Kind.CLASSPATH, path.replaceFirst("^/", ""));
            case "file" -> new ConfigurationLocation(Kind.FILE, path.replaceFirst("^//(?=/)", ""));
            case "configtree" -> new ConfigurationLocation(Kind.TREE, path);
            default -> new ConfigurationLocation(Kind.FOREIGN, text);
        };
    }

    boolean isFolder() {
        return path.isEmpty() || path.endsWith("/");
    }

    /** Returns the files that a folder or a file stands for, those that win last; with a profile, its variants. */
    List<ConfigurationLocation> files(ConfigurationSource source, List<String> names, String profile) {
        String suffix = profile.isEmpty() ? "" : "-" + profile;
        List<ConfigurationLocation> files = new ArrayList<>();
        if (kind == Kind.FOREIGN || kind == Kind.TREE) {
            return profile.isEmpty() ? List.of(this) : List.of();
        }
        if (!isFolder()) {
            Matcher hinted = HINTED.matcher(path);
            String plain = hinted.matches() ? hinted.group(1) + hinted.group(2) : path;
            String varied = plain.replaceFirst("(\\.\\w+)$", Matcher.quoteReplacement(suffix) + "$1");
            return List.of(
                    new ConfigurationLocation(kind, hinted.matches() && profile.isEmpty() ? hinted.group(1) : varied));
        }
        for (String folder : folders(source)) {
            for (String name : names) {
                ENDINGS.forEach(ending -> files.add(new ConfigurationLocation(kind, folder + name + suffix + ending)));
            }
        }
        return files;
    }

    /** A folder may end in a star, which stands for every folder in it, in order of their names. */
    private List<String> folders(ConfigurationSource source) {
        Path directory = source.directory();
        if (!path.endsWith("*/") || directory == null) {
            return List.of(path);
        }
        String parent = path.substring(0, path.length() - 2);
        Path folder = directory.resolve(parent);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> parent + child.getFileName() + "/")
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ".", e);
        }
    }
}
