package dev.autogen.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files a file may need to be compiled: those that declare a name it mentions, and what these need. A name in a comment makes one more, which costs a
 * little time; one that is missed would keep a stale class, and no class can be used without that some file on the way mentions it.
 */
final class SourceDependencies {

    private final Map<String, List<SourceFile>> byName = new HashMap<>();
    private final Map<SourceFile, Set<SourceFile>> direct = new HashMap<>();

    SourceDependencies(List<SourceFile> files) {
        for (SourceFile file : files) {
            file.declared().forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(file));
        }
    }

    /** Is found out only for files that are asked for: a long history has many words. */
    private Set<SourceFile> direct(SourceFile file) {
        return direct.computeIfAbsent(file, any -> {
            Set<SourceFile> needed = new HashSet<>();
            file.words().forEach(word -> needed.addAll(byName.getOrDefault(word, List.of())));
            return needed;
        });
    }

    /** Returns the files with all that they need, themselves included, sorted by path. */
    List<SourceFile> closure(Collection<SourceFile> files) {
        Set<SourceFile> reached = new TreeSet<>(Comparator.comparing(SourceFile::path));
        Deque<SourceFile> open = new ArrayDeque<>(files);
        while (!open.isEmpty()) {
            SourceFile file = open.pop();
            if (reached.add(file)) {
                open.addAll(direct(file));
            }
        }
        return List.copyOf(reached);
    }
}
