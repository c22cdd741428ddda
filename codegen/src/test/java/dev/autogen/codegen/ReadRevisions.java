package dev.autogen.codegen;

import dev.autogen.AutogenException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads revisions in a process of its own, and prints their ids or what is wrong. */
public final class ReadRevisions {

    private ReadRevisions() {}

    /** Takes the directory of sources and that of the cache. */
    public static void main(String[] arguments) {
        RevisionSources sources = new RevisionSources(Path.of(arguments[1]));
        try {
            System.out.println(sources.read(Path.of(arguments[0]), "db").stream()
                    .map(LoadedRevision::id)
                    .collect(Collectors.joining(" ")));
        } catch (AutogenException e) {
            System.out.println(e.getMessage());
        }
    }
}
