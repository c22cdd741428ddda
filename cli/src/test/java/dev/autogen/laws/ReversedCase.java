package dev.autogen.laws;

import java.util.Optional;

/**
 * A case written by hand, told the other way round: from its end to its beginning, with the rows that are there at its end. Renames are reversed; nothing
 * but the laws is expected, or the sentence with which it is refused.
 */
final class ReversedCase implements Told {

    private final CaseFile file;
    private final CaseOptions options;
    private final Side from;
    private final Side to;
    private final WrittenCase forward;

    /** @param forward whose rows are taken, begun before this one */
    ReversedCase(CaseFile file, CaseOptions options, Side from, Side to, WrittenCase forward) {
        this.file = file;
        this.options = options;
        this.from = from;
        this.to = to;
        this.forward = forward;
    }

    @Override
    public String name() {
        return file.name() + " reversed on " + options.major();
    }

    /** In full where time does not count; otherwise what a case begins with is made from nothing by the way there and back only. */
    @Override
    public boolean fromNothing() {
        return !MajorVersions.areCorners() && !options.notFromNothing();
    }

    @Override
    public Optional<String> refusal() {
        return Optional.ofNullable(file.text(Section.REFUSED_BACK));
    }

    @Override
    public Story story() throws Exception {
        return new Story(
                name(),
                file.title(),
                from.found(),
                file.text(Section.ROWS) == null || options.rowsThereOnly() ? null : this::putRowsIn,
                to.made(),
                to.desired(),
                from.run(),
                options);
    }

    private void putRowsIn(LeasedDatabase database) throws Exception {
        Recipe rows = forward.rowsAtTheEnd();
        if (rows != null) {
            rows.make(database);
        }
    }

    @Override
    public void see(LeasedDatabase database) throws Exception {
        to.see(database);
    }
}
