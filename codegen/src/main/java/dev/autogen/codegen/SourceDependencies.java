package dev.autogen.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files a file may need to be compiled: those that declare a name it mentions, and what these need. A name in a comment makes one more, which costs a
 * little time; one that is missed would keep a stale class, and no class can be used without that some file on the way mentions it.
 */
final class SourceDependencies {

    private final Map<SourceFile, Set<SourceFile>> direct = new LinkedHashMap<>();

    SourceDependencies(List<SourceFile> files) {
        Map<String, List<SourceFile>> byName = new HashMap<>();
        for (SourceFile file : files) {
            file.declared().forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(file));
        }
        for (SourceFile file : files) {
            Set<SourceFile> needed = new HashSet<>();
            file.words().forEach(word -> needed.addAll(byName.getOrDefault(word, List.of())));
            direct.put(file, needed);
        }
    }

    /** Returns the files with all that they need, themselves included, sorted by path. */
    List<SourceFile> closure(Collection<SourceFile> files) {
        Set<SourceFile> reached = new TreeSet<>(Comparator.comparing(SourceFile::path));
        Deque<SourceFile> open = new ArrayDeque<>(files);
        while (!open.isEmpty()) {
            SourceFile file = open.pop();
            if (reached.add(file)) {
                open.addAll(direct.getOrDefault(file, Set.of()));
            }
        }
        return List.copyOf(reached);
    }
}
