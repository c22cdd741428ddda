package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.codec.JsonCodec;
import dev.autogen.schema.AuxiliaryObject;
import dev.autogen.schema.Schema;
import dev.autogen.testing.random.AuxiliaryWalker;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is compared must also occur, and change, in random schemas: a law that never met it proves nothing. */
class RandomSchemasCoverageTest {

    private static final int SEEDS = 1_000;
    private static final int SHARE = 25;

    /** Members of the schema's JSON form by the path of names that leads there, elements of lists under one path. */
    private static void paths(Object tree, String path, Set<String> found) {
        if (tree instanceof Map<?, ?> object) {
            String kind = object.get("kind") instanceof String text ? "(" + text + ")" : "";
            object.forEach((name, member) -> paths(member, path + kind + "." + name, found));
        } else if (tree instanceof List<?> array) {
            array.forEach(element -> paths(element, path, found));
        } else {
            found.add(path);
        }
    }

    @Test
    void everyMemberOccurs() {
        Set<String> found = new TreeSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Schema schema = RandomSchemas.schema(random, 18);
            paths(JsonCodec.tree(RandomSchemas.auxiliaries(random, SHARE).next(schema)), "", found);
        }
        assertThat(
                        missing(
                                found,
                                """
                        .namespaces
                        .enums.name.namespace .enums.labels .enums.comment
                        .sequences.name.namespace .sequences.options.cycle .sequences.ownedBy.column .sequences.comment
                        .tables.name.namespace .tables.comment
                        .tables.columns.type.modifier .tables.columns.type.array .tables.columns.nullable
                        .tables.columns.defaultExpression .tables.columns.collation.name .tables.columns.comment
                        .tables.columns.generation(identity).always .tables.columns.generation(identity).options.cycle
                        .tables.columns.generation(serial).sequence.namespace .tables.columns.generation(serial).options.cycle
                        .tables.columns.generation(computed).expression
                        .tables.primaryKey.include .tables.primaryKey.deferrability
                        .tables.uniques.include .tables.uniques.nullsNotDistinct .tables.uniques.deferrability
                        .tables.checks.noInherit .tables.checks.validated
                        .tables.foreignKeys.onDeleteColumns .tables.foreignKeys.matchFull
                        .tables.foreignKeys.referencedTable.namespace .tables.foreignKeys.onUpdate
                        .tables.exclusions.definition
                        .tables.indexes.isUnique .tables.indexes.include .tables.indexes.predicate .tables.indexes.nullsNotDistinct
                        .tables.indexes.parameters.fillfactor .tables.indexes.parameters.fastupdate
                        .tables.indexes.parameters.pages_per_range .tables.indexes.comment
                        .tables.indexes.keys.expression .tables.indexes.keys.descending .tables.indexes.keys.nullsFirst
                        .tables.indexes.keys.operatorClass .tables.indexes.keys.collation.name
                        .auxiliaries.beforeTables .auxiliaries.create .auxiliaries.drop
                        """))
                .isEmpty();
    }

    private static Set<String> missing(Set<String> found, String expected) {
        Set<String> missing = new TreeSet<>(List.of(expected.strip().split("\\s+")));
        assertThat(missing).hasSizeGreaterThan(40);
        missing.removeAll(found);
        return missing;
    }

    /** Compares object by object, those of one name with each other, and notes which members differ. */
    private static void changes(Object before, Object after, String path, Set<String> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            Set<Object> names = new TreeSet<>(one.keySet());
            names.addAll(other.keySet());
            names.forEach(name -> changes(one.get(name), other.get(name), path + "." + name, found));
        } else if (isNamed(before) && isNamed(after)) {
            Map<String, Object> one = byName(before);
            Map<String, Object> other = byName(after);
            one.forEach((name, object) -> {
                if (!other.containsKey(name)) {
                    found.add(path + "-dropped");
                } else {
                    changes(object, other.get(name), path, found);
                }
            });
            if (!one.keySet().containsAll(other.keySet())) {
                found.add(path + "-added");
            }
        } else {
            found.add(path + (before == null ? "-added" : after == null ? "-dropped" : "-changed"));
        }
    }

    private static boolean isNamed(Object tree) {
        return tree instanceof List<?> list
                && !list.isEmpty()
                && list.get(0) instanceof Map<?, ?> object
                && object.containsKey("name");
    }

    private static Map<String, Object> byName(Object tree) {
        return ((List<?>) tree)
                .stream()
                        .collect(Collectors.toMap(
                                each -> ((Map<?, ?>) each).get("name").toString(),
                                each -> (Object) each,
                                (one, other) -> one,
                                TreeMap::new));
    }

    @Test
    void everyMemberChanges() {
        Set<String> found = new TreeSet<>();
        int unchanged = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Schema before = RandomSchemas.schema(random, 18);
            Schema after = RandomSchemas.mutate(before, random, 18);
            AuxiliaryWalker auxiliaries = RandomSchemas.auxiliaries(random, SHARE);
            changes(JsonCodec.tree(auxiliaries.next(before)), JsonCodec.tree(auxiliaries.next(after)), "", found);
            unchanged += before.equals(after) ? 1 : 0;
        }
        assertThat(unchanged).isBetween(1, SEEDS / 10);
        assertThat(
                        missing(
                                found,
                                """
                        .namespaces-added .namespaces-dropped
                        .enums-added .enums-dropped .enums.labels-changed .enums.comment-added
                        .sequences-added .sequences-dropped .sequences.options.increment-changed .sequences.options.type-changed
                        .sequences.comment-changed
                        .tables-added .tables-dropped .tables.comment-added
                        .tables.primaryKey-added .tables.primaryKey-dropped .tables.primaryKey.columns-changed
                        .tables.primaryKey.name-changed .tables.primaryKey.deferrability-changed
                        .tables.columns-added .tables.columns-dropped
                        .tables.columns.nullable-added .tables.columns.nullable-dropped
                        .tables.columns.type.name.name-changed .tables.columns.type.modifier-changed
                        .tables.columns.defaultExpression-added .tables.columns.defaultExpression-changed
                        .tables.columns.defaultExpression-dropped .tables.columns.collation-added .tables.columns.collation-dropped
                        .tables.columns.comment-added .tables.columns.generation-added .tables.columns.generation-dropped
                        .tables.columns.generation.always-added .tables.columns.generation.kind-changed
                        .tables.columns.generation.options.increment-changed .tables.columns.generation.expression-changed
                        .tables.uniques-added .tables.uniques-dropped .tables.uniques.columns-changed
                        .tables.uniques.deferrability-changed
                        .tables.checks-added .tables.checks-dropped .tables.checks.expression-changed
                        .tables.checks.validated-added .tables.checks.validated-dropped
                        .tables.foreignKeys-added .tables.foreignKeys-dropped .tables.foreignKeys.onDelete-changed
                        .tables.foreignKeys.deferrability-changed .tables.foreignKeys.validated-added
                        .tables.foreignKeys.referencedTable.name-changed
                        .tables.exclusions-added .tables.exclusions-dropped
                        .tables.indexes-added .tables.indexes-dropped .tables.indexes.predicate-added
                        .tables.indexes.predicate-dropped .tables.indexes.isUnique-added .tables.indexes.method-changed
                        .tables.indexes.comment-added
                        .auxiliaries-added .auxiliaries-dropped .auxiliaries.create-changed .auxiliaries.drop-changed
                        """))
                .isEmpty();
    }

    /** Not what an object is drawn with, but what its statements make: all of it comes, goes and becomes another. */
    @Test
    void sqlOfTheModelsOwnMakesAllKinds() {
        Set<String> found = new TreeSet<>();
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Schema before = RandomSchemas.schema(random, 18);
            AuxiliaryWalker auxiliaries = RandomSchemas.auxiliaries(random, 100);
            Map<String, AuxiliaryObject> one = objects(auxiliaries.next(before));
            Map<String, AuxiliaryObject> other = objects(auxiliaries.next(RandomSchemas.mutate(before, random, 18)));
            one.forEach((name, object) -> {
                AuxiliaryObject then = other.get(name);
                String fate = then == null ? "-dropped" : then.create().equals(object.create()) ? "-kept" : "-changed";
                object.create().forEach(sql -> found.add(made(sql) + fate));
            });
        }
        List<String> kinds = List.of(
                "cast",
                "extension",
                "function",
                "materialized-view",
                "or-replace",
                "policy",
                "publication",
                "rule",
                "statistics",
                "trigger");
        assertThat(found)
                .containsAll(kinds.stream()
                        .flatMap(kind -> Stream.of(kind + "-dropped", kind + "-kept", kind + "-changed"))
                        .toList());
    }

    private static Map<String, AuxiliaryObject> objects(Schema schema) {
        return schema.auxiliaries().stream().collect(Collectors.toMap(AuxiliaryObject::name, object -> object));
    }

    private static String made(String sql) {
        String[] words = sql.split(" ");
        return Set.of("or", "materialized").contains(words[1]) ? words[1] + "-" + words[2] : words[1];
    }
}
