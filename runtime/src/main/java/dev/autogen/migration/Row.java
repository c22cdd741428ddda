package dev.autogen.migration;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row to insert, in the order of its columns. */
public record Row(List<@Nullable Object> values) {

    static Row of(@Nullable Object... values) {
        return new Row(Collections.unmodifiableList(Arrays.asList(values.clone())));
    }
}
