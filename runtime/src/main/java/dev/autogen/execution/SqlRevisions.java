package dev.autogen.execution;

import dev.autogen.migration.Migration;
import dev.autogen.migration.Operations;
import dev.autogen.operation.ExecuteSql;
import dev.autogen.revision.Revision;
import dev.autogen.sql.StatementSplitter;
import dev.autogen.sql.WrittenStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions that are pairs of SQL files. */
final class SqlRevisions implements RevisionSource {

    private static final Pattern BEGIN = Pattern.compile("(?:begin|start)(?:\\s+(?:work|transaction))?");
    private static final Pattern COMMIT = Pattern.compile("(?:commit|end)(?:\\s+(?:work|transaction))?");
    private static final Pattern CONTROL = Pattern.compile(
            "(?:begin|start\\s+transaction|commit|end|rollback|abort|savepoint|release|prepare\\s+transaction)\\b.*",
            Pattern.DOTALL);

    private final Map<Revision, SqlFile> files;

    private SqlRevisions(Map<Revision, SqlFile> files) {
        this.files = files;
    }

    /** @param texts by file name; those that do not end in {@code .up.sql} or {@code .down.sql} are none of ours */
    static SqlRevisions of(Map<String, String> texts) {
        List<SqlFile> files = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> {
            if (SqlFileFormat.isUp(name)) {
                files.add(new SqlFile(name, text, texts.get(SqlFileFormat.down(name))));
            } else if (SqlFileFormat.isDown(name) && !texts.containsKey(SqlFileFormat.up(name))) {
                throw new UnusableRevisionException(
                        name + " has no " + SqlFileFormat.up(name) + " beside it: add it, or remove the file.");
            }
        });
        Map<Revision, SqlFile> revisions = new LinkedHashMap<>();
        Revision before = null;
        for (SqlFile file : files.stream()
                .filter(one -> one.number() != null)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.number())))
                .toList()) {
            requireUnlike(before, file, revisions);
            before = file.revision(before);
            revisions.put(before, file);
        }
        files.stream().filter(one -> one.number() == null).forEach(one -> revisions.put(one.revision(null), one));
        return new SqlRevisions(revisions);
    }

    private static void requireUnlike(@Nullable Revision before, SqlFile file, Map<Revision, SqlFile> revisions) {
        SqlFile last = before == null ? null : revisions.get(before);
        if (last != null && Objects.equals(last.number(), file.number())) {
            throw new UnusableRevisionException(
                    last.name() + " and " + file.name() + " have one number: give the later one the next.");
        }
    }

    @Override
    public List<Revision> revisions() {
        return List.copyOf(files.keySet());
    }

    @Override
    public Migration migration(Revision revision) {
        SqlFile file = files.get(revision);
        if (file == null) {
            throw new IllegalArgumentException("Revision " + revision.id() + " is not of this source.");
        }
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                record(file.name(), file.up(), op);
            }

            @Override
            public void downgrade(Operations op) {
                String down = file.down();
                if (down == null) {
                    op.irreversible("there is no file " + file.downName() + ".");
                } else {
                    record(file.downName(), down, op);
                }
            }
        };
    }

    /** Autogen opens the transactions; a file that does so itself, around all or parts of it, means no more than that. */
    private static void record(String name, String text, Operations op) {
        for (WrittenStatement statement : StatementSplitter.split(name, text)) {
            String words = statement.text().toLowerCase(Locale.ROOT);
            if (BEGIN.matcher(words).matches() || COMMIT.matcher(words).matches()) {
                continue;
            }
            if (CONTROL.matcher(words).matches()) {
                throw new UnusableRevisionException(
                        statement.place() + ": `" + statement.text()
                                + "` steers the transaction, which is autogen's. Only BEGIN and COMMIT may stand there, and mean nothing: take it out.");
            }
            op.apply(new ExecuteSql(statement.text(), statement.place()));
        }
    }
}
