package dev.autogen.codec;

import static dev.autogen.migration.Definitions.column;
import static dev.autogen.migration.Definitions.primaryKey;
import static dev.autogen.migration.Types.bigint;
import static dev.autogen.migration.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.IrreversibleOperationException;
import dev.autogen.operation.Operation;
import dev.autogen.operation.RunCode;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    @Test
    void namesWhatIsAbsentForReadersOtherThanItself() {
        assertThat(Json.write(JsonCodec.wholeTree(USERS))).isEqualTo("{\"namespace\":null,\"name\":\"users\"}");
        assertThat(Json.write(JsonCodec.wholeTree(Schema.EMPTY))).contains("\"tables\":[]");
    }

    @Test
    void leavesOutWhatIsAbsentAndSaysTheKindWhereItsPlaceDoesNotTell() {
        Table table = Table.of(
                USERS,
                List.of(
                        column("id", bigint()).notNull().identity(),
                        column("name", varchar(50)),
                        primaryKey("pk", "id")));
        assertThat(Json.write(JsonCodec.tree(table)))
                .isEqualTo(
                        "{\"name\":{\"name\":\"users\"},\"columns\":["
                                + "{\"name\":\"id\",\"type\":{\"name\":{\"namespace\":\"pg_catalog\",\"name\":\"bigint\"}},"
                                + "\"generation\":{\"kind\":\"identity\",\"options\":{\"type\":\"bigint\",\"start\":1,\"increment\":1,"
                                + "\"min\":1,\"max\":9223372036854775807,\"cache\":1}}},"
                                + "{\"name\":\"name\",\"type\":{\"name\":{\"namespace\":\"pg_catalog\",\"name\":\"character varying\"},"
                                + "\"modifier\":\"50\"},\"nullable\":true}],"
                                + "\"primaryKey\":{\"name\":\"pk\",\"columns\":[\"id\"],\"deferrability\":\"NOT_DEFERRABLE\"}}");
    }

    @Test
    void wrapsWhatLeavesTheProcessWithTheVersion() {
        assertThat(JsonCodec.encode(new SetNotNull(USERS, "name")))
                .isEqualTo(
                        "{\"version\":1,\"value\":{\"kind\":\"setNotNull\",\"table\":{\"name\":\"users\"},\"column\":\"name\"}}");
    }

    @Test
    void readsARecordByItsOwnClassOrByItsFamily() {
        PrimaryKey key = primaryKey("pk", "id");
        assertThat(JsonCodec.decode(JsonCodec.encode(key), PrimaryKey.class)).isEqualTo(key);
        assertThat(JsonCodec.decode(JsonCodec.encode(key), Constraint.class)).isEqualTo(key);
    }

    @Test
    void sortsMaps() {
        assertThat(Json.write(JsonCodec.tree(Map.of("b", USERS, "a", USERS))))
                .isEqualTo("{\"a\":{\"name\":\"users\"},\"b\":{\"name\":\"users\"}}");
    }

    @Test
    void codeKeepsItsLabelOnly() {
        RunCode code = new RunCode("move files", connection -> {});
        String json = JsonCodec.encode(code);
        assertThat(json).endsWith("\"value\":{\"kind\":\"runCode\",\"label\":\"move files\"}}");
        RunCode decoded = (RunCode) JsonCodec.decode(json, Operation.class);
        assertThat(decoded).isEqualTo(code);
        assertThatIllegalStateException()
                .isThrownBy(() -> decoded.code().run(null))
                .withMessageContaining("cannot be run");
    }

    @Test
    void aCustomOperationKeepsItsStatementsOnly() {
        String json = JsonCodec.encode(List.of(new Grant("users")));
        assertThat(json).endsWith("[{\"kind\":\"custom\",\"statements\":[\"grant select on users to reader\"]}]}");
        CustomOperation decoded =
                (CustomOperation) JsonCodec.decodeList(json, Operation.class).get(0);
        assertThat(decoded.statements()).isEqualTo(new Grant("users").statements());
        assertThat(decoded.kind()).isEqualTo("custom");
        assertThat(JsonCodec.encode(List.of(decoded))).isEqualTo(json);
        assertThatIllegalStateException().isThrownBy(decoded::javaCode);
        assertThatExceptionOfType(IrreversibleOperationException.class).isThrownBy(decoded::reverse);
    }

    private record Grant(String table) implements CustomOperation {

        @Override
        public List<String> statements() {
            return List.of("grant select on " + table + " to reader");
        }

        @Override
        public String javaCode() {
            return "op.apply(new com.acme.Grant(\"" + table + "\"))";
        }

        @Override
        public List<Operation> reverse() {
            return List.of();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                        | no version",
                "[1]                                                       | no version",
                "{\"version\":2,\"value\":{}}                              | version 2 of the format, and version 1 is expected: make it anew",
                "{\"version\":1,\"value\":[]}                              | At $ stands []; expected is an object",
                "{\"version\":1,\"value\":{\"tables\":{}}}                 | At $.tables stands {}; expected is java.util.List",
                "{\"version\":1,\"value\":{\"rules\":[1]}}                 | At $ the members [rules] do not belong to Schema",
                "{\"version\":1,\"value\":{\"namespaces\":[\"a\",1]}}      | At $.namespaces[1] stands 1; expected is String",
                "{\"version\":1,\"value\":{\"tables\":[{\"name\":{\"name\":\"\"}}]}} | At $.tables[0].name is no QualifiedName: A name must not be empty",
            })
    void saysWhereAValueIsNotTheOneExpected(String json, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonCodec.decode(json, Schema.class))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | At $ the kind is null; expected is one of [addAttribute, addCheck, addColumn,",
                "{\"kind\":\"dropRule\"}                   | At $ the kind is dropRule; expected is one of [addAttribute, addCheck, addColumn,",
                "{\"kind\":\"runCode\",\"label\":true}     | At $.label stands true; expected is String",
                "{\"kind\":\"alterSequence\",\"options\":{\"start\":1.5}} | At $.options.start stands 1.5; expected is long",
                "{\"kind\":\"setComment\",\"target\":{\"kind\":\"RULE\"}} | At $.target.kind stands \"RULE\"; expected is [",
            })
    void saysWhereAnOperationIsNone(String value, String message) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonCodec.decode("{\"version\":1,\"value\":" + value + "}", Operation.class))
                .withMessageContaining(message);
    }

    @Test
    void aRecordOfAnotherKindIsRefused() {
        String json = JsonCodec.encode(new SetNotNull(USERS, "a"));
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonCodec.decode(json, DropNotNull.class))
                .withMessage("At $ the kind is setNotNull; expected is dropNotNull.");
    }

    @Test
    void aListIsExpectedWhereOneIsAskedFor() {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonCodec.decodeList(JsonCodec.encode(Schema.EMPTY), Schema.class))
                .withMessage("This holds no list of Schema.");
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonCodec.encode(List.of(new StringBuilder("x"))))
                .withMessageContaining("java.lang.StringBuilder");
    }
}
