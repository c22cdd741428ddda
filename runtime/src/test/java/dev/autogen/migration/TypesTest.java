package dev.autogen.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.ColumnType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TypesTest {

    @Test
    void everyFactoryGivesTheTypeItIsCalledAfter() {
        Map<String, ColumnType> made = new TreeMap<>(Map.of(
                "numeric(10,2)", Types.numeric(10, 2),
                "bigint", Types.bigint(),
                "varchar", Types.varchar(),
                "varchar(5)", Types.varchar(5),
                "char(5)", Types.character(5),
                "timestamp(3)", Types.timestamp(3),
                "timestamptz(3)", Types.timestamptz(3),
                "time(3)", Types.time(3),
                "timetz(3)", Types.timetz(3),
                "text[]", Types.arrayOf(Types.text())));
        made.put("bool", Types.bool());
        made.put("double precision", Types.doublePrecision());
        made.forEach((text, type) ->
                assertThat(type).isEqualTo(ColumnType.parse(text)).isEqualTo(Types.type(text)));
    }

    @Test
    void everyFactoryWithoutArgumentsGivesABuiltInType() throws ReflectiveOperationException {
        for (Method factory : Arrays.stream(Types.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .toList()) {
            ColumnType type = (ColumnType) factory.invoke(null);
            assertThat(ColumnType.parse(type.toString())).as(factory.getName()).isEqualTo(type);
            assertThat(type.isBuiltIn()).isTrue();
            if (!factory.getName().matches("bool|doublePrecision")) {
                assertThat(type).isEqualTo(ColumnType.parse(factory.getName()));
            }
        }
    }
}
