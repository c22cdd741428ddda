package dev.autogen.workflow;

import dev.autogen.operation.AddEnumValue;
import dev.autogen.operation.EnumUse;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RebuildEnum;
import dev.autogen.operation.RenameEnum;
import dev.autogen.operation.RenameEnumValue;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows an enum type through an upgrade, to see which labels it loses there, whatever takes them. */
final class LabelLosses {

    private final List<RebuildEnum> rebuilds = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final Map<String, String> first = new HashMap<>();
    private QualifiedName name;
    private List<String> labels;

    private LabelLosses(EnumType type) {
        this.name = type.name();
        this.labels = new ArrayList<>(type.labels());
        labels.forEach(label -> first.put(label, label));
    }

    /** Returns the labels of before that rows must not have for the upgrade to run, by type; none that SQL takes away. */
    static Map<QualifiedName, Set<String>> names(Schema before, List<Operation> upgrade) {
        Map<QualifiedName, Set<String>> names = new HashMap<>();
        if (upgrade.stream().noneMatch(RebuildEnum.class::isInstance)) {
            return names;
        }
        for (EnumType type : before.enums()) {
            LabelLosses lost = new LabelLosses(type);
            upgrade.forEach(lost::follow);
            names.put(type.name(), lost.lost);
        }
        return names;
    }

    /**
     * Returns the changes of labels as rebuilds that know the labels of before.
     *
     * @param type as it was before
     */
    static List<RebuildEnum> of(EnumType type, Schema before, Schema after, List<Operation> upgrade) {
        LabelLosses lost = new LabelLosses(type);
        upgrade.forEach(lost::follow);
        after.enumType(lost.name).ifPresent(now -> lost.end(now, uses(type.name(), before)));
        return lost.rebuilds;
    }

    private void follow(Operation operation) {
        if (operation instanceof RenameEnum rename && rename.type().equals(name)) {
            name = name.withName(rename.newName());
        } else if (operation instanceof RenameEnumValue rename && rename.type().equals(name)) {
            labels.replaceAll(label -> label.equals(rename.label()) ? rename.newLabel() : label);
            String old = first.remove(rename.label());
            if (old != null) {
                first.put(rename.newLabel(), old);
            }
        } else if (operation instanceof AddEnumValue add && add.type().equals(name)) {
            labels.add(add.label());
        } else if (operation instanceof RebuildEnum rebuild && rebuild.type().equals(name)) {
            rebuild(rebuild.labels(), rebuild);
        }
    }

    private void rebuild(List<String> newLabels, RebuildEnum change) {
        rebuilds.add(new RebuildEnum(change.type(), newLabels, change.uses(), change.holders(), labels));
        labels = new ArrayList<>(newLabels);
        first.forEach((label, old) -> {
            if (!newLabels.contains(label)) {
                lost.add(old);
            }
        });
        first.keySet().retainAll(newLabels);
    }

    /** What is still missing at the end was taken by SQL, which does not say who uses the type. */
    private void end(EnumType now, List<EnumUse> uses) {
        if (!now.labels().containsAll(labels)) {
            rebuild(now.labels(), new RebuildEnum(name, now.labels(), uses, null));
        }
    }

    private static List<EnumUse> uses(QualifiedName type, Schema before) {
        return before.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.type().name().equals(type))
                        .map(column -> new EnumUse(
                                table.name(), column.name(), column.type().array(), null)))
                .toList();
    }
}
