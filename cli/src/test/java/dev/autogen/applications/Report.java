package dev.autogen.applications;

import dev.autogen.codec.Json;
import dev.autogen.command.CommandRun;
import java.util.List;
import java.util.Map;

/** What {@code check --format json} said. */
record Report(boolean inSync, List<Map<String, Object>> operations, List<Object> renames, List<String> unclaimed) {

    @SuppressWarnings("unchecked")
    static Report of(CommandRun check) {
        Map<String, Object> report = (Map<String, Object>) Json.parse(check.out());
        return new Report(
                (Boolean) report.get("inSync"),
                (List<Map<String, Object>>) report.get("operations"),
                (List<Object>) report.get("renameProposals"),
                (List<String>) report.get("unclaimed"));
    }

    /** Returns each operation as its summary, without the expressions, which PostgreSQL and entities spell in different ways. */
    List<String> lines() {
        return operations.stream().map(Report::line).toList();
    }

    private static String line(Map<String, Object> operation) {
        String summary = (String) operation.get("summary");
        return switch ((String) operation.get("kind")) {
            case "addCheck" -> "add check " + operation.get("object");
            case "setDefault" -> summary.replaceFirst("( from .*)? to .*", "");
            case "addColumn" -> summary.replaceFirst("^(add column \\S+) .*", "$1");
            case "createIndex" -> summary.replaceFirst(" \\[.*", "");
            case "alterColumnType" -> summary.replace("(6)", "");
            default -> summary;
        };
    }

    /** Returns how many operations are of the kind. */
    long count(String kind) {
        return operations.stream()
                .filter(operation -> operation.get("kind").equals(kind))
                .count();
    }
}
