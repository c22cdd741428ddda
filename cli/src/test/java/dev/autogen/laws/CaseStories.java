package dev.autogen.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a case file: there and back, on each version that is wanted. The way back is told of a {@link Sample}.
 */
final class CaseStories {

    private final CaseFile file;
    private final @Nullable Hibernate hibernate;

    private CaseStories(CaseFile file, @Nullable Hibernate hibernate) {
        this.file = file;
        this.hibernate = hibernate;
    }

    /**
     * Returns the stories; each reversed one comes after the one whose rows it takes.
     *
     * @param hibernate for the entities; null if the case has none
     */
    static List<Told> of(CaseFile file, @Nullable Hibernate hibernate) {
        return new CaseStories(file, hibernate).stories(Sample.TOLD_BACK.takes(file.name()));
    }

    private List<Told> stories(boolean back) {
        CaseOptions options = CaseOptions.parse(file.lines(Section.OPTIONS));
        List<WrittenCase> there = MajorVersions.of(file.name(), options.least(), options.most()).stream()
                .map(options::on)
                .map(on -> new WrittenCase(file, on, before(on), after(on)))
                .toList();
        List<Told> stories = new ArrayList<>(there);
        if (back) {
            CaseOptions reversed = file.text(Section.REFUSED) == null ? options.reversed() : options.undecided();
            List<Integer> majors = MajorVersions.of(file.name() + " reversed", options.least(), options.most());
            for (int i = 0; i < majors.size(); i++) {
                CaseOptions on = reversed.on(majors.get(i));
                stories.add(new ReversedCase(file, on, after(on), before(on), there.get(i)));
            }
        }
        return stories;
    }

    private Side before(CaseOptions options) {
        return side(Section.BEFORE, Section.ENTITIES_BEFORE, options);
    }

    private Side after(CaseOptions options) {
        return side(Section.AFTER, Section.ENTITIES_AFTER, options);
    }

    private Side side(Section section, Section entities, CaseOptions options) {
        String sql = file.text(section);
        return file.sections().containsKey(entities)
                ? new EntitySide(file, entities, options, Objects.requireNonNull(hibernate))
                : Side.sql(sql == null || sql.isEmpty() ? List.of() : List.of(sql));
    }
}
