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
import java.util.List;

/** Follows an enum type through an upgrade that was run, to see which labels it lost there, whatever took them. */
final class LostLabels {

    private final List<RebuildEnum> rebuilds = new ArrayList<>();
    private QualifiedName name;
    private List<String> labels;

    private LostLabels(EnumType type) {
        this.name = type.name();
        this.labels = new ArrayList<>(type.labels());
    }

    /**
     * Returns the changes of labels as rebuilds that know the labels of before.
     *
     * @param type as it was before
     */
    static List<RebuildEnum> of(EnumType type, Schema before, Schema after, List<Operation> upgrade) {
        LostLabels lost = new LostLabels(type);
        upgrade.forEach(lost::follow);
        after.enumType(lost.name).ifPresent(now -> lost.end(now, uses(type.name(), before)));
        return lost.rebuilds;
    }

    private void follow(Operation operation) {
        if (operation instanceof RenameEnum rename && rename.type().equals(name)) {
            name = name.withName(rename.newName());
        } else if (operation instanceof RenameEnumValue rename && rename.type().equals(name)) {
            labels.replaceAll(label -> label.equals(rename.label()) ? rename.newLabel() : label);
        } else if (operation instanceof AddEnumValue add && add.type().equals(name)) {
            labels.add(add.label());
        } else if (operation instanceof RebuildEnum rebuild && rebuild.type().equals(name)) {
            rebuild(rebuild.labels(), rebuild);
        }
    }

    private void rebuild(List<String> newLabels, RebuildEnum change) {
        rebuilds.add(new RebuildEnum(change.type(), newLabels, change.uses(), change.holders(), labels));
        labels = new ArrayList<>(newLabels);
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
