package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.SchemaDiffer;
import dev.autogen.operation.CreateExtension;
import dev.autogen.operation.Operation;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema of entities. Law 6 is that what Hibernate itself creates from them is the measure, and that Hibernate finds no fault with what we make.
 */
final class EntitySide implements Side {

    private final CaseFile file;
    private final Section section;
    private final CaseOptions options;
    private final Hibernate hibernate;
    private String opinion = HibernateMain.DONE;

    EntitySide(CaseFile file, Section section, CaseOptions options, Hibernate hibernate) {
        this.file = file;
        this.section = section;
        this.options = options;
        this.hibernate = hibernate;
    }

    @Override
    public Schema desired() throws IOException {
        return hibernate.scan(packageName(), options.major(), settings());
    }

    @Override
    public Recipe found() throws IOException {
        return Recipe.sql(Trial.sql(creation()));
    }

    private List<Operation> creation() throws IOException {
        return new SchemaDiffer()
                .diff(desired(), Schema.EMPTY, options.later(Set.of()), ExpressionCanonicalizer.TEXT)
                .upgrade();
    }

    @Override
    public List<AuxiliaryObject> run() throws IOException {
        return desired().auxiliaries();
    }

    @Override
    public Recipe made() {
        return database -> {
            // Hibernate uses what an extension brings and creates none
            Recipe.sql(Trial.sql(creation().stream()
                            .filter(CreateExtension.class::isInstance)
                            .toList()))
                    .make(database);
            hibernate.create(packageName(), database, settings());
            if (Sample.VALIDATED.takes(file.name())) {
                // some it does not accept itself: a column of jsonb by definition only, for one
                opinion = opinion(database);
            }
        };
    }

    @Override
    public void see(LeasedDatabase database) throws IOException {
        if (!Sample.VALIDATED.takes(file.name())) {
            return;
        }
        assertThat(opinion(database))
                .as("law 6: Hibernate validates it like its own")
                .isEqualTo(opinion);
    }

    private String opinion(LeasedDatabase database) throws IOException {
        return hibernate.validate(packageName(), database, settings());
    }

    private String packageName() {
        return EntitySources.packageOf(file, section);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> lines = file.lines(Section.SETTINGS);
        lines.stream()
                .map(line -> line.replace("${package}", packageName()))
                .forEach(line -> settings.put(line.split("=", 2)[0].strip(), line.split("=", 2)[1].strip()));
        return settings;
    }
}
