package dev.autogen.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.differ.SchemaDiffer;
import dev.autogen.schema.ExpressionCanonicalizer;
import dev.autogen.schema.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case whose schemas are those of entities. Law 6 is that what Hibernate itself creates from them is the measure, and that Hibernate finds no fault
 * with what we make.
 */
final class EntityCase extends WrittenCase {

    private final Hibernate hibernate;
    private String opinion = HibernateMain.DONE;

    EntityCase(CaseFile file, Hibernate hibernate) {
        super(file);
        this.hibernate = hibernate;
    }

    @Override
    public Story story() throws Exception {
        Schema desired = hibernate.scan(packageOf(Section.ENTITIES_AFTER), options.major(), settings());
        Schema existing = file.sections().containsKey(Section.ENTITIES_BEFORE)
                ? hibernate.scan(packageOf(Section.ENTITIES_BEFORE), options.major(), settings())
                : null;
        return new Story(
                file.name(),
                file.title(),
                before(existing),
                statements(Section.ROWS),
                after(),
                desired,
                existing == null ? List.of() : existing.auxiliaries(),
                options);
    }

    private Recipe before(@Nullable Schema schema) {
        if (schema == null) {
            return Recipe.sql(statements(Section.BEFORE));
        }
        return Recipe.sql(Trial.sql(new SchemaDiffer()
                .diff(schema, Schema.EMPTY, options.later(Set.of()), ExpressionCanonicalizer.TEXT)
                .upgrade()));
    }

    private Recipe after() {
        return database -> {
            hibernate.create(packageOf(Section.ENTITIES_AFTER), database, settings());
            // some it does not accept itself: a column of jsonb by definition only, for one
            opinion = opinion(database);
        };
    }

    @Override
    public void see(LeasedDatabase database) throws Exception {
        assertThat(opinion(database))
                .as("law 6: Hibernate validates it like its own")
                .isEqualTo(opinion);
    }

    private String opinion(LeasedDatabase database) throws IOException {
        return hibernate.validate(packageOf(Section.ENTITIES_AFTER), database, settings());
    }

    private String packageOf(Section section) {
        return EntitySources.packageOf(file, section);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> lines = file.lines(Section.SETTINGS);
        lines.forEach(line -> settings.put(line.split("=", 2)[0].strip(), line.split("=", 2)[1].strip()));
        return settings;
    }
}
