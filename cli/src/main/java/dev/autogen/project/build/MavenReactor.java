package dev.autogen.project.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The poms that are built together with a module: the topmost one that leads to it over {@code <modules>}, and all below that.
 *
 * @param root the topmost pom; the module's own if none lists it
 * @param module the module
 * @param poms all of them with the parents that lie beside them, by file, the root first
 */
record MavenReactor(Pom root, Pom module, Map<Path, Pom> poms) {

    static MavenReactor of(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve("pom.xml");
        if (!Files.exists(file)) {
            throw new BuildException(
                    "There is no pom.xml in " + directory
                            + ". Name the project's directory with --project, or set `dependencies` in [model] of autogen.toml.");
        }
        Map<Path, Pom> read = new LinkedHashMap<>();
        Pom module = pom(file, read);
        Pom root = module;
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            Path candidate = above.resolve("pom.xml");
            if (Files.isRegularFile(candidate)
                    && below(pom(candidate, read), read).containsKey(file)) {
                root = pom(candidate, read);
            }
        }
        // an aggregator that stands beside its modules instead of above them
        for (Pom parent = parent(module, read); parent != null; parent = parent(parent, read)) {
            if (root == module && below(parent, read).containsKey(file)) {
                root = parent;
            }
        }
        Map<Path, Pom> poms = below(root, read);
        for (Pom pom : List.copyOf(poms.values())) {
            for (Pom parent = parent(pom, read); parent != null && poms.putIfAbsent(parent.file(), parent) == null; ) {
                parent = parent(parent, read);
            }
        }
        return new MavenReactor(root, module, poms);
    }

    private static Map<Path, Pom> below(Pom root, Map<Path, Pom> read) {
        Map<Path, Pom> found = new LinkedHashMap<>();
        collect(root, read, found);
        return found;
    }

    private static void collect(Pom pom, Map<Path, Pom> read, Map<Path, Pom> found) {
        if (found.putIfAbsent(pom.file(), pom) == null) {
            pom.modules().forEach(module -> collect(pom(module, read), read, found));
        }
    }

    private static @Nullable Pom parent(Pom pom, Map<Path, Pom> read) {
        return pom.parent() == null ? null : pom(pom.parent(), read);
    }

    private static Pom pom(Path file, Map<Path, Pom> read) {
        Pom known = read.get(file);
        if (known == null) {
            known = Pom.read(file);
            read.put(file, known);
        }
        return known;
    }

    boolean isSingle() {
        return root.file().equals(module.file());
    }

    /** Returns the sibling with that {@code groupId:artifactId}. */
    Optional<Pom> find(String id) {
        return poms.values().stream().filter(pom -> pom.id().equals(id)).findFirst();
    }
}
