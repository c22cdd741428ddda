package dev.autogen.migration;

import static dev.autogen.migration.Definitions.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.autogen.operation.ByHand;
import dev.autogen.operation.CreateIndex;
import dev.autogen.operation.DropTable;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.testing.OperationCase;
import dev.autogen.testing.OperationCases;
import dev.autogen.testing.RandomSchemas;
import dev.autogen.testing.SchemaCreation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static Migration migration(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                downgrade.accept(op);
            }
        };
    }

    private static Recording recording(List<Operation> operations) {
        return Recording.of(migration(
                op -> operations.forEach(operation -> Replay.of(operation).accept(op)), op -> op.dropTable("t")));
    }

    @Test
    void holdsWhatTheMethodsCalled() {
        List<Operation> operations =
                OperationCases.all().stream().map(OperationCase::operation).toList();
        Recording recording = recording(operations);
        assertThat(recording.upgrade())
                .isEqualTo(operations.stream().map(Operation::withoutPast).toList());
        assertThat(recording.downgrade()).containsExactly(new DropTable(QualifiedName.of("t"), null));
    }

    @Test
    void holdsRandomSchemas() {
        for (long seed = 0; seed < 200; seed++) {
            List<Operation> operations =
                    SchemaCreation.operations(RandomSchemas.schema(new SplittableRandom(seed), 18));
            assertThat(recording(operations).upgrade()).as("seed " + seed).isEqualTo(operations);
        }
    }

    @Test
    void marksWhatIsMadeByHand() {
        List<Operation> upgrade = Recording.of(migration(
                        op -> {
                            Made index = op.createIndex("t", index("ix", "a"));
                            op.dropTable("u");
                            index.byHand();
                            index.byHand();
                        },
                        op -> {}))
                .upgrade();
        assertThat(upgrade)
                .containsExactly(
                        new ByHand(new CreateIndex(QualifiedName.of("t"), index("ix", "a"))),
                        new DropTable(QualifiedName.of("u"), null));
    }

    /** What no generated migration calls: {@link HandWrittenOperationsTest} has it, and those of scripts. */
    private static final Set<String> BY_HAND = Set.of(
            "concurrently[]",
            "ifExists[]",
            "ifNotExists[]",
            "execute[class java.lang.String, class [Ljava.lang.Object;]",
            "insert[class java.lang.String, interface java.util.List, class [Ldev.autogen.migration.Row;]",
            "irreversible[class java.lang.String]",
            "run[class java.lang.String, interface dev.autogen.operation.SqlCode, class [Ljava.lang.String;]");

    /** Likewise, by their names: {@link KeyOptionsTest} has them. */
    private static final Set<String> OPTIONS = Set.of(
            "addNotNull",
            "alterConstraint",
            "attachIndex",
            "cascade",
            "only",
            "resetIndexParameter",
            "setEnforced",
            "setIndexParameter",
            "setIndexStatistics",
            "setIndexTablespace",
            "setInherited",
            "storage",
            "tablespace",
            "usingIndex",
            "withoutOverlaps");

    @Test
    void everyMethodRecordsSomething() {
        List<String> called = new ArrayList<>();
        Operations counting = (Operations) Proxy.newProxyInstance(
                Operations.class.getClassLoader(), new Class<?>[] {Operations.class}, (proxy, method, arguments) -> {
                    called.add(signature(method));
                    return method.getReturnType() == Made.class ? (Made) () -> {} : null;
                });
        OperationCases.all().forEach(each -> Replay.of(each.operation()).accept(counting));
        assertThat(new TreeSet<>(called))
                .containsExactlyElementsOf(new TreeSet<>(Arrays.stream(Operations.class.getMethods())
                        .filter(method -> !OPTIONS.contains(method.getName()))
                        .map(RecordingTest::signature)
                        .filter(method -> !BY_HAND.contains(method))
                        .toList()));
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    @Test
    void whatAMigrationThrowsComesThrough() {
        Migration broken = migration(
                op -> {
                    throw new IllegalStateException("broken");
                },
                op -> {});
        assertThatIllegalStateException().isThrownBy(() -> Recording.of(broken)).withMessage("broken");
    }
}
