package dev.autogen.codegen;

import java.util.ArrayList;
import java.util.List;

/** Consecutive operations that share a method, because a method holds 64 KB of byte code. */
record Chunk(List<Statement> statements) {

    private static final int FEW = 10;
    private static final int MANY = 50;

    /** Cuts where the kind of operation changes, and before a chunk gets long or heavy. */
    static List<Chunk> cut(List<Statement> statements) {
        List<Chunk> chunks = new ArrayList<>();
        List<Statement> current = new ArrayList<>();
        int weight = 0;
        for (Statement statement : statements) {
            boolean full = current.size() >= MANY || weight + statement.weight() > Statement.HEAVY;
            boolean otherKind = current.size() >= FEW
                    && !current.get(current.size() - 1).kind().equals(statement.kind());
            if (!current.isEmpty() && (full || otherKind)) {
                chunks.add(new Chunk(List.copyOf(current)));
                current.clear();
                weight = 0;
            }
            current.add(statement);
            weight += statement.weight();
        }
        if (!current.isEmpty()) {
            chunks.add(new Chunk(List.copyOf(current)));
        }
        return chunks;
    }

    /** Returns what the method does: {@code createTables}, or {@code changeSchema} where it does several things. */
    String purpose() {
        List<String> kinds = statements.stream().map(Statement::kind).distinct().toList();
        String kind = kinds.get(0);
        if (kinds.size() != 1 || !kind.matches("(create|drop|add|rename|alter)[A-Z].*")) {
            return "changeSchema";
        }
        return kind.endsWith("x") ? kind + "es" : kind + "s";
    }

    /** Whether it is one table too wide for a method. */
    boolean isWideTable() {
        return statements.size() == 1 && statements.get(0).isWideTable();
    }
}
