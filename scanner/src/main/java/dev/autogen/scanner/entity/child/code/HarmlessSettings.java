package dev.autogen.scanner.entity.child.code;

import dev.autogen.scanner.entity.child.StrippedSettings;
import java.util.List;

/** Tells the settings of Hibernate on which no schema depends: those of running sessions, statements and logs. */
final class HarmlessSettings {

    private static final List<String> PREFIXES = List.of(
            "hibernate.jdbc.",
            "hibernate.order_inserts",
            "hibernate.order_updates",
            "hibernate.show_sql",
            "hibernate.format_sql",
            "hibernate.highlight_sql",
            "hibernate.use_sql_comments",
            "hibernate.log_slow_query",
            "hibernate.query.",
            "hibernate.criteria.",
            "hibernate.default_batch_fetch_size",
            "hibernate.max_fetch_depth",
            "hibernate.batch_",
            "hibernate.enable_lazy_load_no_trans",
            "hibernate.event.",
            "hibernate.jmx.",
            "hibernate.type.json_format_mapper",
            "hibernate.type.xml_format_mapper",
            "hibernate.bytecode.",
            "hibernate.allow_refresh_detached_entity",
            "hibernate.order_by.",
            "jakarta.persistence.lock.",
            "jakarta.persistence.query.",
            "jakarta.persistence.fetchgraph",
            "jakarta.persistence.loadgraph");

    private HarmlessSettings() {}

    static boolean contains(String setting) {
        return StrippedSettings.contains(setting) || PREFIXES.stream().anyMatch(setting::startsWith);
    }
}
