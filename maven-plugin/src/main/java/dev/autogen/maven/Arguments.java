package dev.autogen.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a command, without those that nobody gave. */
final class Arguments {

    private final List<String> all = new ArrayList<>();

    Arguments add(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.add(value.strip());
        }
        return this;
    }

    /** Adds a value with its option in one word, because the value may begin with a hyphen. */
    Arguments option(String name, @Nullable String value) {
        return value == null ? this : add(name + "=" + value);
    }

    Arguments options(String name, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> option(name, value));
        }
        return this;
    }

    Arguments flag(String name, boolean given) {
        return given ? add(name) : this;
    }

    /** Adds each word of a text. */
    Arguments words(@Nullable String text) {
        if (text != null) {
            for (String word : text.strip().split("\\s+")) {
                add(word);
            }
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(all);
    }
}
