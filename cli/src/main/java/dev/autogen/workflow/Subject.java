package dev.autogen.workflow;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the parties that are compared: the entities, or a database.
 *
 * @param kind {@code entities}, {@code database} or {@code history}
 * @param name how a sentence names it: {@code database shop on localhost:5432 as postgres}; never with a password
 * @param details facts about it, by name: {@code hibernate}, {@code postgresql}, {@code revision}
 */
public record Subject(String kind, String name, Map<String, String> details) {

    public Subject {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
