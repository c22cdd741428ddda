package dev.autogen.differ;

import dev.autogen.operation.CreateAuxiliary;
import dev.autogen.operation.DropAuxiliary;
import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.NamePath;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * First rows of generators that keep their numbers in tables. Such a row has counted since: deleted and inserted again, because it begins elsewhere or its
 * table or column has another name, it would give out numbers that keys have already. It stays, and only the books say its new name and words.
 */
final class GeneratorRows {

    private static final String INSERT = "insert into ";
    private static final String VALUES = " values (";
    private static final String DELETE = "delete ";
    private static final Pattern FOUND = Pattern.compile("delete from .+?(?: where (.+?) = .*)?", Pattern.DOTALL);

    private final Renames renames;

    GeneratorRows(Renames renames) {
        this.renames = renames;
    }

    /**
     * A row that stays under another name, or that other words find.
     *
     * @param before as the books have it
     * @param after as they shall
     */
    record Kept(AuxiliaryObject before, AuxiliaryObject after) {

        Operation forget() {
            return new DropAuxiliary(before.name(), List.of(), ifMissing(before));
        }

        Operation remember() {
            return new CreateAuxiliary(ifMissing(after));
        }

        Kept back() {
            return new Kept(after, before);
        }

        /** Whether the words in the books find the row no longer. */
        boolean isNews() {
            return !before.name().equals(after.name()) || !Objects.equals(column(before), column(after));
        }
    }

    /** Returns whether both are one row: of one table, found by one column, as these are called after the renames. */
    boolean areOne(AuxiliaryObject now, AuxiliaryObject then) {
        if (!isRow(now) || !isRow(then)) {
            return false;
        }
        String name = renames.tables.entrySet().stream()
                .filter(one -> now.name().endsWith(" of " + one.getKey()))
                .map(one -> now.name()
                                .substring(
                                        0,
                                        now.name().length()
                                                - one.getKey().toString().length())
                        + one.getValue())
                .findFirst()
                .orElse(now.name());
        return name.equals(then.name()) && Objects.equals(columnAfter(now, then), column(then));
    }

    private @Nullable String columnAfter(AuxiliaryObject now, AuxiliaryObject then) {
        String column = column(now);
        if (column == null) {
            return null;
        }
        return renames.columns.entrySet().stream()
                .filter(one -> then.name().endsWith(" of " + one.getKey()))
                .map(one -> one.getValue().getOrDefault(column, column))
                .findFirst()
                .orElse(column);
    }

    /** Returns the column that the row is found by; null if it is the only one of its table. */
    private static @Nullable String column(AuxiliaryObject row) {
        Matcher found = FOUND.matcher(row.drop().get(0));
        String written = found.matches() ? found.group(1) : null;
        if (written == null) {
            return null;
        }
        return written.startsWith("\"") ? NamePath.unquote(written).orElse(written) : written.toLowerCase(Locale.ROOT);
    }

    private static boolean isRow(AuxiliaryObject object) {
        return (object.name().startsWith("row ") || object.name().startsWith("first row of "))
                && object.create().size() == 1
                && object.create().get(0).startsWith(INSERT)
                && object.drop().size() == 1
                && object.drop().get(0).startsWith(DELETE);
    }

    /** Returns the row, inserted only where it is not there. */
    private static AuxiliaryObject ifMissing(AuxiliaryObject row) {
        String create = row.create().get(0);
        int values = create.indexOf(VALUES);
        if (values < 0 || !create.endsWith(")")) {
            return row;
        }
        String guarded = create.substring(0, values) + " select "
                + create.substring(values + VALUES.length(), create.length() - 1)
                + " where not exists (select " + row.drop().get(0).substring(DELETE.length()) + ")";
        return new AuxiliaryObject(row.name(), row.beforeTables(), List.of(guarded), row.drop());
    }
}
