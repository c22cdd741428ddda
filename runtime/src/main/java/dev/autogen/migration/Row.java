package dev.autogen.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row to insert, in the order of its columns. */
public record Row(List<@Nullable Object> values) {

    static Row of(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return new Row(Collections.unmodifiableList(list));
    }
}
