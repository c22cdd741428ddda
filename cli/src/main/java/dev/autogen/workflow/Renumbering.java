package dev.autogen.workflow;

import dev.autogen.AutogenException;
import dev.autogen.codegen.RevisionId;
import dev.autogen.codegen.RevisionParents;
import dev.autogen.codegen.SqlParents;
import dev.autogen.execution.RevisionIndex;
import dev.autogen.execution.SqlFileFormat;
import dev.autogen.revision.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives revisions other ids, in their files, in the names of these, and in the index. */
final class Renumbering {

    private final EqualIds move;
    private final Map<String, String> newIds = new LinkedHashMap<>();

    /** @param ids the new ones, in the order of what moves */
    Renumbering(EqualIds move, List<String> ids) {
        this.move = move;
        for (int at = 0; at < ids.size(); at++) {
            newIds.put(move.moving().get(at).id(), ids.get(at));
        }
    }

    /** Rewrites the files, and returns as they are called now, in the order of what moves. */
    List<Path> write(RevisionRewrite rewrite) {
        List<RevisionFile> moving = move.moving();
        Set<Path> own = moving.stream().map(RevisionFile::file).collect(Collectors.toSet());
        List<Path> written = new ArrayList<>();
        Map<String, String> lines = new LinkedHashMap<>();
        for (RevisionFile one : moving) {
            Path target = target(one);
            if (!own.contains(target) && Files.exists(target)) {
                throw new AutogenException("There is a file " + target + " already. Move it away, or rename "
                        + one.file() + " by hand; nothing was changed.");
            }
            written.add(target);
            String name = String.valueOf(one.revision().className());
            String newName = name.substring(0, name.lastIndexOf(one.stem()))
                    + newStem(one)
                    + name.substring(name.lastIndexOf(one.stem()) + one.stem().length());
            lines.put(RevisionIndex.line(one.id(), name), RevisionIndex.line(newId(one), newName));
        }
        // From the last on: the place that one takes may be where the next one was.
        for (int at = moving.size() - 1; at >= 0; at--) {
            write(moving.get(at), written.get(at), rewrite);
        }
        rewrite.replacedInIndex(lines);
        return written;
    }

    private void write(RevisionFile one, Path target, RevisionRewrite rewrite) {
        String text = read(one.file());
        if (!one.isSql()) {
            rewrite.renamed(
                    one.file(),
                    target,
                    RevisionParents.replaced(
                            RevisionId.replaced(text, newId(one), one.stem(), newStem(one)), parents(one)));
            return;
        }
        String changed =
                one.numbered() ? text : SqlParents.replaced(RevisionId.replacedInSql(text, newId(one)), parents(one));
        rewrite.renamed(one.file(), target, changed);
        Path down = SqlFiles.down(one.file());
        if (Files.exists(down)) {
            rewrite.renamed(down, SqlFiles.down(target), read(down));
        }
    }

    private List<String> parents(RevisionFile one) {
        Revision revision = one.revision();
        return one.equals(move.moving().get(0))
                ? List.of(move.onto().id())
                : revision.parents().stream()
                        .map(parent -> newIds.getOrDefault(parent, parent))
                        .toList();
    }

    private String newId(RevisionFile one) {
        return newIds.getOrDefault(one.id(), one.id());
    }

    private String newStem(RevisionFile one) {
        return RevisionId.inName(one.stem(), one.id(), newId(one));
    }

    private Path target(RevisionFile one) {
        return one.file().resolveSibling(one.isSql() ? SqlFileFormat.up(newStem(one)) : newStem(one) + ".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}
