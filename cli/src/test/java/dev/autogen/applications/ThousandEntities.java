package dev.autogen.applications;

import dev.autogen.testing.Javac;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes and compiles a thousand entities that are unlike enough to be a model: three kinds of generated ids, enums as text and as types, foreign keys
 * back and to themselves, indexes and unique keys.
 */
final class ThousandEntities {

    static final int COUNT = 1000;
    static final int COLUMNS = 8;

    private ThousandEntities() {}

    /** Returns the directory of the classes. */
    static Path compile(Path directory, List<Path> classpath) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources/com/example/large"));
        Path classes = directory.resolve("classes");
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            files.add(Files.writeString(sources.resolve(name(number) + ".java"), source(number)));
        }
        Javac.compile(
                classes, classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), files);
        return classes;
    }

    /** Returns what a database of them holds. */
    static CatalogCounts counts() {
        return new CatalogCounts(COUNT, COUNT * COLUMNS, COUNT, every(3), every(2), every(2) + every(4));
    }

    private static int every(int step) {
        return (COUNT + step - 1) / step;
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "Entity%04d", number);
    }

    private static String source(int number) {
        String table = String.format(Locale.ROOT, "entity_%04d", number);
        String indexes = number % 2 == 0
                ? ", indexes = @Index(name = \"ix_" + table + "\", columnList = \"status, amount\")"
                : "";
        String uniques = number % 3 == 0
                ? ", uniqueConstraints = @UniqueConstraint(name = \"uq_" + table
                        + "\", columnNames = {\"name\", \"parent_id\"})"
                : "";
        return """
                package com.example.large;

                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.EnumType;
                import jakarta.persistence.Enumerated;
                import jakarta.persistence.GeneratedValue;
                import jakarta.persistence.GenerationType;
                import jakarta.persistence.Id;
                import jakarta.persistence.Index;
                import jakarta.persistence.JoinColumn;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.Table;
                import jakarta.persistence.UniqueConstraint;
                import java.math.BigDecimal;
                import java.time.Instant;
                import org.hibernate.annotations.JdbcTypeCode;
                import org.hibernate.type.SqlTypes;

                @Entity
                @Table(name = "%s"%s%s)
                public class %s {
                    @Id%s
                    Long id;

                    @Column(nullable = false, length = %d)
                    String name;

                    @Enumerated(EnumType.STRING)%s
                    @Column(nullable = false)
                    Status status;

                    @Column(precision = 12, scale = 2)
                    BigDecimal amount;

                    boolean active;

                    Instant created;

                    @Column(columnDefinition = "text")
                    String remark;

                    @ManyToOne
                    @JoinColumn(name = "parent_id")
                    %s parent;

                    public enum Status { NEW, OPEN, CLOSED }
                }
                """
                .formatted(
                        table,
                        indexes,
                        uniques,
                        name(number),
                        identifier(number),
                        20 + number % 200,
                        number % 10 == 0 ? " @JdbcTypeCode(SqlTypes.NAMED_ENUM)" : "",
                        name(number * 7 % COUNT));
    }

    private static String identifier(int number) {
        return switch (number % 4) {
            case 0 -> " @GeneratedValue(strategy = GenerationType.SEQUENCE)";
            case 1, 3 -> " @GeneratedValue(strategy = GenerationType.IDENTITY)";
            default -> "";
        };
    }
}
