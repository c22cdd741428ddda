package dev.autogen.workflow;

import dev.autogen.hook.Hooks;
import dev.autogen.project.FilterSettings;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Scan;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Hides what is not this project's at all, on both sides: tables, views, sequences, types and what is not modelled, whose {@code schema.name} the globs of {@code [filter]} match, or a hook.
 * A glob without a dot means the name in any namespace.
 */
public final class SchemaFilter {

    private final List<Pattern> include;
    private final List<Pattern> exclude;
    private final Hooks hooks;

    SchemaFilter(FilterSettings settings, Hooks hooks) {
        this.hooks = hooks;
        this.include = settings.include().stream().map(SchemaFilter::pattern).toList();
        this.exclude = settings.exclude().stream().map(SchemaFilter::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        if (glob.indexOf('.') < 0) {
            regex.append("[^.]*\\.");
        }
        for (char c : glob.toCharArray()) {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    boolean shows(QualifiedName name, String defaultNamespace) {
        QualifiedName full = name.in(defaultNamespace);
        String text = full.namespace() + "." + full.name();
        boolean included = include.isEmpty()
                || include.stream().anyMatch(pattern -> pattern.matcher(text).matches());
        return included
                && exclude.stream().noneMatch(pattern -> pattern.matcher(text).matches())
                && hooks.includes(full);
    }

    /**
     * What is left of a scan.
     *
     * @param hidden how many objects are not
     */
    record Shown(Scan scan, int hidden) {}

    /** Returns the scan without what is hidden. */
    Scan apply(Scan scan, String defaultNamespace) {
        return shown(scan, defaultNamespace).scan();
    }

    /** Returns the scan without what is hidden: neither compared, nor named as unmodelled or in a note. */
    Shown shown(Scan scan, String defaultNamespace) {
        if (include.isEmpty() && exclude.isEmpty() && hooks.isEmpty()) {
            return new Shown(scan, 0);
        }
        Schema schema = scan.schema();
        Schema shown = new Schema(
                schema.namespaces(),
                schema.extensions(),
                shown(schema.enums(), type -> type.name(), defaultNamespace),
                shown(schema.compositeTypes(), type -> type.name(), defaultNamespace),
                shown(schema.sequences(), sequence -> sequence.name(), defaultNamespace),
                shown(schema.tables(), table -> table.name(), defaultNamespace),
                shown(schema.views(), view -> view.name(), defaultNamespace),
                schema.auxiliaries());
        UnmodelledNames names = UnmodelledNames.of(schema.namespaces(), defaultNamespace);
        List<String> unmodelled = scan.unmodelled().stream()
                .filter(text -> names.nameIn(text)
                        .map(name -> shows(name, defaultNamespace))
                        .orElse(true))
                .toList();
        List<String> hiddenTables = schema.tables().stream()
                .map(Table::name)
                .filter(name -> !shows(name, defaultNamespace))
                .map(name -> name.in(defaultNamespace).toString())
                .toList();
        List<String> notes = scan.notes().stream()
                .filter(note -> hiddenTables.stream().noneMatch(table -> names.isAbout(note, table)))
                .toList();
        // a view that no entity claims is among the unmodelled already
        long views = schema.views().stream()
                .filter(view -> !shows(view.name(), defaultNamespace))
                .map(view -> ObjectName.of(ObjectKind.VIEW, view.name()).in(defaultNamespace))
                .filter(view -> !scan.unmodelled().contains(view.toString()))
                .count();
        int hidden = objects(schema) - objects(shown) + scan.unmodelled().size() - unmodelled.size() + (int) views;
        return new Shown(new Scan(shown, scan.origins(), notes, unmodelled, scan.dependents()), hidden);
    }

    private static int objects(Schema schema) {
        return schema.enums().size()
                + schema.compositeTypes().size()
                + schema.sequences().size()
                + schema.tables().size();
    }

    private <T> List<T> shown(List<T> objects, Function<T, QualifiedName> name, String defaultNamespace) {
        return objects.stream()
                .filter(object -> shows(name.apply(object), defaultNamespace))
                .toList();
    }
}
