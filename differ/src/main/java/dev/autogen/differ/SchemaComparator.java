package dev.autogen.differ;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Serial;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two schemas object by object and decides what becomes of those that no entity claims. */
final class SchemaComparator {

    private final Schema desired;
    private final Schema actual;
    private final CanonicalTexts texts;
    private final Claims claims;
    private final Renames renames;
    private final List<Table> droppedTables = new ArrayList<>();
    private final List<TableChange> tables = new ArrayList<>();
    private final List<CompositeType> keptComposites = new ArrayList<>();

    private SchemaComparator(Schema desired, Schema actual, CanonicalTexts texts, Claims claims, Renames renames) {
        this.desired = desired;
        this.actual = actual;
        this.texts = texts;
        this.claims = claims;
        this.renames = renames;
    }

    static SchemaChanges compare(Schema desired, Schema actual, CanonicalTexts texts, Claims claims, Renames renames) {
        return new SchemaComparator(desired, actual, texts, claims, renames).compare();
    }

    private SchemaChanges compare() {
        Map<QualifiedName, Table> existing = new HashMap<>();
        actual.tables().forEach(table -> existing.put(table.name(), table));
        Set<QualifiedName> sequenceNames =
                desired.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        Set<QualifiedName> serialNames = desired.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::generation)
                .filter(Serial.class::isInstance)
                .map(generation -> ((Serial) generation).sequence())
                .collect(Collectors.toSet());
        List<Table> created = new ArrayList<>();
        for (Table wanted : desired.tables()) {
            Table now = existing.remove(wanted.name());
            if (now == null) {
                created.add(wanted);
            } else {
                tables.add(compare(wanted, now, sequenceNames, serialNames));
            }
        }
        for (Table unknown : actual.tables()) {
            if (existing.containsKey(unknown.name())) {
                if (claims.drops(ObjectName.of(ObjectKind.TABLE, unknown.name()))) {
                    droppedTables.add(unknown);
                } else {
                    tables.add(TableChange.unclaimed(unknown, claims));
                }
            }
        }
        List<Match<Sequence>> sequences = sequences(created);
        List<Match<CompositeType>> compositeTypes = compositeTypes(created);
        List<Match<EnumType>> enums = enums(created);
        List<Match<Domain>> domains = new DomainComparator(desired, actual, texts, claims)
                .compare(Stream.concat(
                        remainingColumns(created).map(Column::type),
                        keptComposites.stream()
                                .flatMap(type -> type.attributes().stream().map(Attribute::type))));
        List<Match<View>> views = views();
        return new SchemaChanges(
                desired.namespaces().stream()
                        .filter(name -> !actual.namespaces().contains(name))
                        .toList(),
                droppedNamespaces(sequences, enums, compositeTypes, domains, views),
                extensions(),
                enums,
                compositeTypes,
                domains,
                sequences,
                created,
                droppedTables,
                tables,
                views);
    }

    private TableChange compare(
            Table wanted, Table now, Set<QualifiedName> sequenceNames, Set<QualifiedName> serialNames) {
        List<Match<Column>> columns = ColumnComparator.compare(wanted, now, texts, claims, sequenceNames, serialNames);
        List<Match<Part>> parts =
                PartComparator.compare(wanted, now, texts, claims, renames.parts.getOrDefault(now.name(), Map.of()));
        return new TableChange(now, columns, parts, comment(now.name(), wanted.comment(), now.comment()));
    }

    private @Nullable String comment(QualifiedName owner, @Nullable String wanted, @Nullable String now) {
        if (wanted != null || now == null) {
            return wanted;
        }
        return claims.drops(ObjectName.of(ObjectKind.COMMENT, owner)) ? null : now;
    }

    private List<Match<Sequence>> sequences(List<Table> created) {
        Map<QualifiedName, Sequence> existing = new HashMap<>();
        actual.sequences().forEach(sequence -> existing.put(sequence.name(), sequence));
        Map<QualifiedName, Serial> serials = serials();
        List<Match<Sequence>> matches = new ArrayList<>();
        for (Sequence wanted : desired.sequences()) {
            Sequence now = existing.remove(wanted.name());
            Serial serial = serials.get(wanted.name());
            if (now == null && serial != null) {
                now = new Sequence(serial.sequence(), serial.options());
            }
            if (now == null) {
                matches.add(Match.added(wanted));
            } else {
                String comment = comment(wanted.name(), wanted.comment(), now.comment());
                Sequence target = wanted.comment(comment);
                Sequence owned = serial == null ? target : target.ownedBy(null);
                matches.add(new Match<>(now, owned, owned));
            }
        }
        for (Sequence unknown : actual.sequences()) {
            if (existing.containsKey(unknown.name())) {
                matches.add(unclaimed(unknown, created));
            }
        }
        return matches;
    }

    private Match<Sequence> unclaimed(Sequence sequence, List<Table> created) {
        ObjectName name = ObjectName.of(ObjectKind.SEQUENCE, sequence.name());
        boolean goes = claims.drops(name);
        boolean used = remainingColumns(created)
                .map(Column::defaultExpression)
                .anyMatch(text -> text != null && Expressions.mentionsSequence(text, sequence.name()));
        if (goes && used) {
            claims.keep(name);
        }
        return goes && !used ? Match.dropped(sequence) : Match.kept(sequence);
    }

    private Map<QualifiedName, Serial> serials() {
        Map<QualifiedName, Serial> serials = new HashMap<>();
        for (TableChange table : tables) {
            for (Match<Column> column : table.columns()) {
                if (!column.isAdded() && !column.isDropped() && column.after().generation() instanceof Serial serial) {
                    serials.put(serial.sequence(), serial);
                }
            }
        }
        return serials;
    }

    private List<Match<EnumType>> enums(List<Table> created) {
        Map<QualifiedName, EnumType> existing = new HashMap<>();
        actual.enums().forEach(type -> existing.put(type.name(), type));
        List<Match<EnumType>> matches = new ArrayList<>();
        for (EnumType wanted : desired.enums()) {
            EnumType now = existing.remove(wanted.name());
            if (now == null) {
                matches.add(Match.added(wanted));
            } else {
                EnumType target = wanted.comment(comment(wanted.name(), wanted.comment(), now.comment()))
                        .withCasts(CastComparator.target(wanted, now, claims));
                matches.add(new Match<>(now, target, target));
            }
        }
        for (EnumType unknown : actual.enums()) {
            if (existing.containsKey(unknown.name())) {
                ObjectName name = ObjectName.of(ObjectKind.ENUM, unknown.name());
                boolean goes = claims.drops(name);
                boolean used = isUsed(unknown.name(), created);
                if (goes && used) {
                    claims.keep(name);
                }
                if (goes && !used) {
                    CastComparator.dropWith(unknown, claims);
                }
                matches.add(goes && !used ? Match.dropped(unknown) : Match.kept(unknown));
            }
        }
        return matches;
    }

    /** A view that neither an entity nor a generated revision speaks for is nobody's business here: it stays, and its reader names it as not modelled. */
    private List<Match<View>> views() {
        Map<QualifiedName, View> existing = new HashMap<>();
        actual.views().forEach(view -> existing.put(view.name(), view));
        List<Match<View>> matches = new ArrayList<>();
        for (View wanted : desired.views()) {
            View now = existing.remove(wanted.name());
            if (now == null) {
                matches.add(Match.added(wanted));
            } else {
                View target = wanted.comment(comment(wanted.name(), wanted.comment(), now.comment()))
                        .columnComments(columnComments(wanted, now));
                matches.add(new Match<>(now, target, target));
            }
        }
        for (View unknown : actual.views()) {
            if (existing.containsKey(unknown.name())) {
                ObjectName name = ObjectName.of(ObjectKind.VIEW, unknown.name());
                boolean goes = claims.made(name) || claims.isAskedFor(name);
                matches.add(goes ? Match.dropped(unknown) : Match.kept(unknown));
            }
        }
        return matches;
    }

    private Map<String, String> columnComments(View wanted, View now) {
        Map<String, String> comments = new TreeMap<>(wanted.columnComments());
        now.columnComments().forEach((column, comment) -> {
            boolean unclaimed = !comments.containsKey(column);
            if (unclaimed && !claims.drops(ObjectName.of(ObjectKind.COMMENT, wanted.name(), column))) {
                comments.put(column, comment);
            }
        });
        return comments;
    }

    /** Whether a column or a composite type has that type afterwards, as far as it is known: of the composite types those that may stay. */
    private boolean isUsed(QualifiedName type, List<Table> created) {
        if (isWantedOfAnyKind(type)) {
            // what has a type of that name afterwards has one of another kind
            return false;
        }
        return remainingColumns(created).anyMatch(column -> column.type().name().equals(type))
                || desired.domains().stream()
                        .anyMatch(domain -> domain.type().name().equals(type))
                // one that is on both sides is made of what is wanted
                || actual.domains().stream()
                        .anyMatch(domain -> domain.type().name().equals(type)
                                && desired.domain(domain.name()).isEmpty()
                                && stays(domain, created))
                || desired.compositeTypes().stream().anyMatch(one -> CompositeTypeChange.contains(one, type))
                || keptComposites.stream().anyMatch(one -> CompositeTypeChange.contains(one, type));
    }

    private boolean stays(Domain unknown, List<Table> created) {
        return !claims.wouldDrop(ObjectName.of(ObjectKind.DOMAIN, unknown.name())) || isUsed(unknown.name(), created);
    }

    private boolean isWantedOfAnyKind(QualifiedName type) {
        return desired.enumType(type).isPresent()
                || desired.compositeType(type).isPresent()
                || desired.domain(type).isPresent();
    }

    /** What a composite type is made of stays with it: those that may use others are decided first. */
    private List<Match<CompositeType>> compositeTypes(List<Table> created) {
        List<Match<CompositeType>> matches = new ArrayList<>();
        List<CompositeType> unknown = new ArrayList<>();
        for (CompositeType now : actual.compositeTypes()) {
            CompositeType wanted = desired.compositeType(now.name()).orElse(null);
            if (wanted == null) {
                unknown.add(now);
            } else {
                CompositeType target = CompositeTypeChange.withClaimedComments(wanted, now, claims)
                        .comment(comment(now.name(), wanted.comment(), now.comment()));
                matches.add(new Match<>(now, target, target));
            }
        }
        desired.compositeTypes().stream()
                .filter(wanted -> actual.compositeType(wanted.name()).isEmpty())
                .forEach(wanted -> matches.add(Match.added(wanted)));
        List<CompositeType> going = new ArrayList<>();
        for (CompositeType type : unknown) {
            boolean goes = claims.drops(ObjectName.of(ObjectKind.COMPOSITE_TYPE, type.name()));
            (goes ? going : keptComposites).add(type);
        }
        boolean changed = true;
        while (changed) {
            List<CompositeType> used =
                    going.stream().filter(type -> isUsed(type.name(), created)).toList();
            changed = going.removeAll(used);
            keptComposites.addAll(used);
            used.forEach(type -> claims.keep(ObjectName.of(ObjectKind.COMPOSITE_TYPE, type.name())));
        }
        keptComposites.forEach(type -> matches.add(Match.kept(type)));
        going.forEach(type -> matches.add(Match.dropped(type)));
        return matches;
    }

    /** Returns all columns that are there afterwards. */
    private Stream<Column> remainingColumns(List<Table> created) {
        return Stream.concat(
                tables.stream().flatMap(table -> Match.remaining(table.columns())),
                created.stream().flatMap(table -> table.columns().stream()));
    }

    private List<String> extensions() {
        actual.extensions().stream()
                .filter(name -> !desired.extensions().contains(name) && !isMadeBy(actual.auxiliaries(), name))
                .forEach(name -> claims.keep(ObjectName.of(ObjectKind.EXTENSION, QualifiedName.of(name))));
        return desired.extensions().stream()
                .filter(name -> !actual.extensions().contains(name) && !isMadeBy(desired.auxiliaries(), name))
                .toList();
    }

    /** SQL of the model's own that says where an extension lives, or which version it has, makes it itself, and takes it back or not. */
    private static boolean isMadeBy(List<AuxiliaryObject> auxiliaries, String extension) {
        Pattern creation = Pattern.compile(
                "\\s*create\\s+extension\\s+(if\\s+not\\s+exists\\s+)?\"?" + Pattern.quote(extension) + "\\b.*",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return auxiliaries.stream().flatMap(object -> object.create().stream()).anyMatch(sql -> creation.matcher(sql)
                .matches());
    }

    /** A namespace goes only if all that is known of it goes as well, and nothing is there that is not compared. */
    private List<String> droppedNamespaces(
            List<Match<Sequence>> sequences,
            List<Match<EnumType>> enums,
            List<Match<CompositeType>> compositeTypes,
            List<Match<Domain>> domains,
            List<Match<View>> views) {
        Set<String> used = new HashSet<>(desired.namespaces());
        tables.forEach(table -> used.add(Objects.requireNonNullElse(table.name().namespace(), "")));
        Stream.of(
                        Match.remaining(sequences).map(Sequence::name),
                        Match.remaining(enums).map(EnumType::name),
                        Match.remaining(compositeTypes).map(CompositeType::name),
                        Match.remaining(domains).map(Domain::name),
                        Match.remaining(views).map(View::name))
                .flatMap(names -> names)
                .forEach(name -> used.add(Objects.requireNonNullElse(name.namespace(), "")));
        List<String> dropped = new ArrayList<>();
        for (String namespace : actual.namespaces()) {
            if (!desired.namespaces().contains(namespace)) {
                ObjectName name = ObjectName.of(ObjectKind.NAMESPACE, QualifiedName.of(namespace));
                boolean goes = claims.drops(name);
                if (goes && (used.contains(namespace) || claims.isOccupied(namespace))) {
                    claims.keep(name);
                } else if (goes) {
                    dropped.add(namespace);
                }
            }
        }
        return dropped;
    }
}
