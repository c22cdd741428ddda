package dev.autogen.laws;

import dev.autogen.testing.HibernateLine;
import dev.autogen.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the entities of all cases in one javac call, those of each section in a package of their own. */
final class EntitySources {

    /** What a section need not import. Some simple names are there twice; those of JPA, of Envers and of generators are meant. */
    private static final String IMPORTS =
            """
            import jakarta.persistence.*;
            import jakarta.persistence.ForeignKey;
            import jakarta.persistence.Index;
            import jakarta.persistence.OrderBy;
            import org.hibernate.annotations.Parameter;
            import jakarta.persistence.Table;
            import jakarta.persistence.Temporal;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.*;
            import org.hibernate.envers.*;
            import org.hibernate.envers.Audited;
            import org.hibernate.type.SqlTypes;
            """;

    private EntitySources() {}

    /** Returns the package of a case's entities. */
    static String packageOf(CaseFile file, Section section) {
        return "cases." + file.name().replaceAll("\\W", "_") + "."
                + (section == Section.ENTITIES_BEFORE ? "before" : "after");
    }

    static void compile(List<CaseFile> cases, HibernateLine line, Path sources, Path classes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CaseFile file : cases) {
            for (Section section : List.of(Section.ENTITIES_BEFORE, Section.ENTITIES_AFTER)) {
                String text = file.text(section);
                if (text != null) {
                    files.add(write(packageOf(file, section), text, sources));
                }
                writeMapping(file, section, classes);
            }
        }
        try {
            if (!files.isEmpty()) {
                Javac.compile(classes, line.classpath(), files, "--release", "17");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The entities of cases do not compile on Hibernate " + line
                            + " (a case may say '# requires: 6.4+'):\n" + e.getMessage(),
                    e);
        }
    }

    private static void writeMapping(CaseFile file, Section section, Path classes) throws IOException {
        String packageName = packageOf(file, section);
        String text = file.text(section == Section.ENTITIES_BEFORE ? Section.MAPPING_BEFORE : Section.MAPPING_AFTER);
        if (text != null) {
            Path mapping = mapping(classes, packageName);
            Files.createDirectories(mapping.getParent());
            Files.writeString(mapping, text.replace("${package}", packageName));
        }
    }

    /** Returns where the mapping file of a package is if it has one. */
    static Path mapping(Path classes, String packageName) {
        return classes.resolve(packageName.replace('.', '/')).resolve("mapping.xml");
    }

    private static Path write(String packageName, String text, Path sources) throws IOException {
        Path file = sources.resolve(packageName.replace('.', '/')).resolve("Entities.java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "package " + packageName + ";\n" + IMPORTS + text);
    }
}
