package dev.autogen.scanner.entity.ddl;

import dev.autogen.schema.Attribute;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumCast;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what the statements of a model create. */
final class SchemaBuilder {

    private final Identifiers identifiers;
    private final Set<String> namespaces = new TreeSet<>();
    private final Set<String> extensions = new TreeSet<>();
    private final Map<QualifiedName, EnumType> enums = new LinkedHashMap<>();
    private final Map<QualifiedName, CompositeType> compositeTypes = new LinkedHashMap<>();
    private final Map<QualifiedName, Domain> domains = new LinkedHashMap<>();
    private final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
    private final Map<QualifiedName, TableDraft> tables = new LinkedHashMap<>();
    private final Map<QualifiedName, View> views = new LinkedHashMap<>();
    private final List<AuxiliaryObject> auxiliaries = new ArrayList<>();

    SchemaBuilder(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    TableDraft addTable(QualifiedName name) {
        TableDraft draft = new TableDraft(name, identifiers);
        if (tables.putIfAbsent(name, draft) != null) {
            throw new InconsistentModelException(identifiers.conflict("tables", name.name()));
        }
        return draft;
    }

    @Nullable
    TableDraft table(QualifiedName name) {
        return tables.get(name);
    }

    /** Returns what is said about how tables and their parts are stored, which the model has no place for. */
    List<String> storage() {
        return tables.values().stream()
                .flatMap(table -> table.storage().stream())
                .toList();
    }

    void addIndex(QualifiedName tableName, Index index) {
        TableDraft table = tables.get(tableName);
        if (table == null) {
            throw new InconsistentModelException(
                    "Index " + index.name() + " is on table " + tableName + ", which is in no entity's mapping.");
        }
        table.add(index);
    }

    void addSequence(Sequence sequence) {
        Sequence other = sequences.putIfAbsent(sequence.name(), sequence);
        if (other != null && !other.equals(sequence)) {
            throw new InconsistentModelException(
                    identifiers.conflict("sequences", sequence.name().name()));
        }
    }

    void addEnum(EnumType type) {
        EnumType other = enums.putIfAbsent(type.name(), type);
        if (other != null && !other.labels().equals(type.labels())) {
            throw new InconsistentModelException(
                    "Enum type " + type.name() + " is declared with the labels " + other.labels() + " and with "
                            + type.labels() + ": two Java enums map to one type. Give one another name.");
        }
    }

    void addView(View view) {
        View other = views.putIfAbsent(view.name(), view);
        if (other != null && !other.equals(view)) {
            throw new InconsistentModelException(
                    identifiers.conflict("views", view.name().name()));
        }
    }

    void addAuxiliary(AuxiliaryObject object) {
        if (!auxiliaries.contains(object)) {
            auxiliaries.add(object);
        }
    }

    /** Of several objects of one name each gets one that tells its text: two functions that differ in their arguments. */
    private List<AuxiliaryObject> namedApart() {
        return auxiliaries.stream()
                .map(object -> auxiliaries.stream()
                                        .filter(other -> other.name().equals(object.name()))
                                        .count()
                                == 1
                        ? object
                        : object.named(object.name() + " " + AuxiliaryReader.hash(object.create())))
                .toList();
    }

    boolean hasView(QualifiedName name) {
        return views.containsKey(name);
    }

    void addCompositeType(CompositeType type) {
        CompositeType other = compositeTypes.putIfAbsent(type.name(), type);
        if (other != null && !other.withoutComments().equals(type)) {
            throw new InconsistentModelException("Composite type " + type.name() + " is declared with the attributes "
                    + other.attributes().stream().map(Attribute::name).toList() + " and with "
                    + type.attributes().stream().map(Attribute::name).toList()
                    + ": two embeddables map to one type. Give one another name.");
        }
    }

    /** Sets the comment of a composite type or, with a name, of one of its attributes; returns whether it is there. */
    boolean commentComposite(QualifiedName name, @Nullable String attributeName, String text) {
        CompositeType type = compositeTypes.get(name);
        if (type == null
                || (attributeName != null && type.attribute(attributeName).isEmpty())) {
            return false;
        }
        compositeTypes.put(
                name,
                attributeName == null
                        ? type.comment(text)
                        : type.withAttributes(type.attributes().stream()
                                .map(one -> one.name().equals(attributeName) ? one.comment(text) : one)
                                .toList()));
        return true;
    }

    boolean isEnum(ColumnType type) {
        return !type.array() && enums.containsKey(type.name());
    }

    /** Adds a cast to an enum type that is there. One that is created again is the same one. */
    void addCast(QualifiedName type, EnumCast cast) {
        enums.computeIfPresent(type, (name, found) -> {
            List<EnumCast> casts = new ArrayList<>(found.casts());
            casts.removeIf(one -> one.member().equals(cast.member()));
            casts.add(cast);
            return found.withCasts(casts);
        });
    }

    void addNamespace(String namespace) {
        // the default namespace is there already
        if (identifiers.qualified(namespace, "any").namespace() != null) {
            namespaces.add(namespace);
        }
    }

    void addExtension(String extension) {
        extensions.add(extension);
    }

    boolean commentSequence(QualifiedName name, String text) {
        return sequences.computeIfPresent(name, (key, sequence) -> sequence.comment(text)) != null;
    }

    /** Sets the comment of a column of a table or a view. */
    boolean commentColumn(QualifiedName owner, String column, String text) {
        TableDraft table = tables.get(owner);
        if (table != null) {
            return table.comment(column, text);
        }
        return views.computeIfPresent(owner, (name, view) -> {
                    Map<String, String> comments = new TreeMap<>(view.columnComments());
                    comments.put(column, text);
                    return view.columnComments(comments);
                })
                != null;
    }

    void addDomain(Domain domain) {
        Domain other = domains.putIfAbsent(domain.name(), domain);
        if (other != null && !other.comment(null).equals(domain)) {
            throw new InconsistentModelException(
                    identifiers.conflict("domains", domain.name().name()));
        }
    }

    boolean commentDomain(QualifiedName name, String text) {
        return domains.computeIfPresent(name, (key, domain) -> domain.comment(text)) != null;
    }

    boolean commentView(QualifiedName name, String text) {
        return views.computeIfPresent(name, (key, view) -> view.comment(text)) != null;
    }

    boolean commentEnum(QualifiedName name, String text) {
        return enums.computeIfPresent(name, (key, type) -> type.comment(text)) != null;
    }

    Schema build() {
        List<Table> finished =
                tables.values().stream().map(draft -> draft.toTable(tables)).toList();
        List<QualifiedName> names = Stream.of(
                        tables.keySet(),
                        views.keySet(),
                        sequences.keySet(),
                        enums.keySet(),
                        compositeTypes.keySet(),
                        domains.keySet())
                .flatMap(Set::stream)
                .toList();
        for (QualifiedName name : names) {
            String namespace = name.namespace();
            if (namespace != null) {
                namespaces.add(namespace);
            }
        }
        checkRelationNames(finished);
        return new Schema(
                List.copyOf(namespaces),
                List.copyOf(extensions),
                List.copyOf(enums.values()),
                List.copyOf(compositeTypes.values()),
                List.copyOf(domains.values()),
                List.copyOf(sequences.values()),
                finished,
                List.copyOf(views.values()),
                namedApart());
    }

    /** Tables, views, sequences, indexes and what an index stands behind share one space of names in a namespace. */
    private void checkRelationNames(List<Table> finished) {
        Map<QualifiedName, String> seen = new LinkedHashMap<>();
        sequences.keySet().forEach(name -> claim(seen, name, "sequence"));
        tables.keySet().forEach(name -> claim(seen, name, "table"));
        views.keySet().forEach(name -> claim(seen, name, "view"));
        compositeTypes.keySet().forEach(name -> claim(seen, name, "composite type"));
        for (Table table : finished) {
            List<@Nullable String> names = new ArrayList<>();
            table.indexes().forEach(index -> names.add(index.name()));
            table.uniques().forEach(unique -> names.add(unique.name()));
            table.exclusions().forEach(exclusion -> names.add(exclusion.name()));
            names.add(table.primaryKey() == null ? null : table.primaryKey().name());
            for (String name : names) {
                if (name != null) {
                    claim(seen, table.name().withName(name), "index of table " + table.name());
                }
            }
        }
    }

    private void claim(Map<QualifiedName, String> seen, QualifiedName name, String what) {
        String other = seen.putIfAbsent(name, what);
        if (other != null) {
            throw new InconsistentModelException(identifiers.conflict(other + " and " + what, name.name()));
        }
    }
}
