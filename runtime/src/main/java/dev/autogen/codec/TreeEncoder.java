package dev.autogen.codec;

import dev.autogen.operation.CustomOperation;
import dev.autogen.operation.SqlCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns records into a JSON tree. */
final class TreeEncoder {

    private final boolean whole;

    /** @param whole whether a component that is null, false or empty is written too */
    TreeEncoder(boolean whole) {
        this.whole = whole;
    }

    /**
     * Returns the tree of a value.
     *
     * @param kind whether a member of a sealed family says which one it is, because its place does not tell
     */
    @Nullable
    Object encode(@Nullable Object value, boolean kind) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> array = new ArrayList<>();
            elements.forEach(element -> array.add(encode(element, kind)));
            return array;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> object = new TreeMap<>();
            members.forEach((name, member) -> object.put((String) name, encode(member, kind)));
            return object;
        }
        if (value instanceof CustomOperation custom) {
            return encodeRecord(new EncodedOperation(custom.statements()), true);
        }
        if (value instanceof Record) {
            return encodeRecord(value, kind && Shapes.hasKind(value.getClass()));
        }
        throw new IllegalArgumentException("No record, list, map or simple value: " + value + " of "
                + value.getClass().getName() + ".");
    }

    private Map<String, @Nullable Object> encodeRecord(Object value, boolean kind) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (kind) {
            object.put("kind", Shapes.kind(value.getClass()));
        }
        for (RecordComponent component : Shapes.components(value.getClass())) {
            if (component.getType() == SqlCode.class) {
                continue;
            }
            Object part = component(value, component);
            if (!whole && isZero(part)) {
                continue;
            }
            Object tree = encode(part, Shapes.isFamily(component.getGenericType()));
            if (object.put(component.getName(), tree) != null) {
                throw new IllegalStateException("A member of a sealed family cannot have a component '"
                        + component.getName() + "': " + value.getClass().getName() + ".");
            }
        }
        return object;
    }

    private static boolean isZero(@Nullable Object part) {
        return part == null
                || Boolean.FALSE.equals(part)
                || part instanceof List<?> list && list.isEmpty()
                || part instanceof Map<?, ?> map && map.isEmpty();
    }

    private static @Nullable Object component(Object value, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            // The accessor is public, but of a record that need not be.
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A record gives its components: " + component + ".", impossible);
        }
    }
}
