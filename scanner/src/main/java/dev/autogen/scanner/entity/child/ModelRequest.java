package dev.autogen.scanner.entity.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the child JVM is asked.
 *
 * @param locations directories and jars that are searched for mapped classes and mapping files
 * @param directories directories that are not on the JVM's own classpath and are loaded from besides
 * @param packages search only these packages and those below them; empty for all
 * @param classes classes that are mapped though no search finds them, as a persistence unit lists them
 * @param search whether the locations are searched for classes at all
 * @param mappingFiles resources or files with XML mappings, besides those named {@code META-INF/orm.xml} in the locations
 * @param postgresMajor the major version of PostgreSQL that the dialect is for
 * @param settings of Hibernate
 * @param own those of the locations that hold the application's own classes, in which code that decides about Hibernate is looked for
 * @param boot whether Hibernate is booted; if not, the answer tells only what such code there is
 */
public record ModelRequest(
        List<String> locations,
        List<String> directories,
        List<String> packages,
        List<String> classes,
        boolean search,
        List<String> mappingFiles,
        int postgresMajor,
        Map<String, String> settings,
        List<String> own,
        boolean boot) {

    public void write(Path file) {
        Lines lines = new Lines();
        locations.forEach(location -> lines.add("location", location));
        directories.forEach(directory -> lines.add("directory", directory));
        packages.forEach(name -> lines.add("package", name));
        classes.forEach(name -> lines.add("class", name));
        lines.add("search", Boolean.toString(search));
        mappingFiles.forEach(mapping -> lines.add("mapping", mapping));
        lines.add("postgres", Integer.toString(postgresMajor));
        settings.forEach((name, value) -> lines.add("setting", name, value));
        own.forEach(location -> lines.add("own", location));
        lines.add("boot", Boolean.toString(boot));
        lines.write(file);
    }

    static ModelRequest read(Path file) {
        List<List<String>> lines = Lines.read(file);
        Map<String, String> settings = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.get(0).equals("setting"))
                .forEach(line -> settings.put(line.get(1), line.get(2)));
        return new ModelRequest(
                all(lines, "location"),
                all(lines, "directory"),
                all(lines, "package"),
                all(lines, "class"),
                Boolean.parseBoolean(all(lines, "search").get(0)),
                all(lines, "mapping"),
                Integer.parseInt(all(lines, "postgres").get(0)),
                settings,
                all(lines, "own"),
                Boolean.parseBoolean(all(lines, "boot").get(0)));
    }

    private static List<String> all(List<List<String>> lines, String key) {
        List<String> values = new ArrayList<>();
        lines.stream().filter(line -> line.get(0).equals(key)).forEach(line -> values.add(line.get(1)));
        return values;
    }
}
