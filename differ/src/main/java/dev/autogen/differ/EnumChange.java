package dev.autogen.differ;

import dev.autogen.schema.EnumType;
import java.util.List;

/** What a change of an enum type is for PostgreSQL: labels can be added in place, and neither removed nor moved. */
final class EnumChange {

    private EnumChange() {}

    static boolean isRebuilt(Match<EnumType> type) {
        return type.stays() && !keepsOrder(type.before().labels(), type.after().labels());
    }

    static boolean hasNewLabels(Match<EnumType> type) {
        return type.stays()
                && !isRebuilt(type)
                && !type.before().labels().equals(type.after().labels());
    }

    private static boolean keepsOrder(List<String> before, List<String> after) {
        return after.stream().filter(before::contains).toList().equals(before);
    }
}
