package dev.autogen.codec;

import dev.autogen.operation.SqlCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns a JSON tree back into records. A path in its messages leads to the place: {@code $.tables[3].columns[0].type}. */
final class TreeDecoder {

    private static final SqlCode LOST_CODE = connection -> {
        throw new IllegalStateException("This code was read from JSON, which keeps its label only; it cannot be run.");
    };

    private TreeDecoder() {}

    static Object decode(@Nullable Object tree, Type type, String path) {
        if (type instanceof ParameterizedType container) {
            return decodeContainer(tree, container, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return decodeMember(object(tree, path), plain, path);
        }
        if (plain.isRecord()) {
            return decodeRecord(object(tree, path), plain, path);
        }
        if (plain.isEnum()) {
            return decodeEnum(tree, plain, path);
        }
        return decodeSimple(tree, plain, path);
    }

    private static Object decodeContainer(@Nullable Object tree, ParameterizedType container, String path) {
        Type[] arguments = container.getActualTypeArguments();
        if (container.getRawType() == List.class && tree instanceof List<?> array) {
            List<Object> elements = new ArrayList<>();
            for (Object element : array) {
                elements.add(decode(element, arguments[0], path + "[" + elements.size() + "]"));
            }
            return elements;
        }
        if (container.getRawType() == Map.class && tree instanceof Map<?, ?> object) {
            Map<String, Object> members = new TreeMap<>();
            object.forEach(
                    (name, member) -> members.put((String) name, decode(member, arguments[1], path + "." + name)));
            return members;
        }
        throw unexpected(tree, container.getTypeName(), path);
    }

    private static Object decodeMember(Map<?, ?> object, Class<?> family, String path) {
        Object kind = object.get("kind");
        Class<?> member = kind instanceof String name ? Shapes.family(family).get(name) : null;
        if (member == null) {
            throw new JsonException("At " + path + " the kind is " + kind + "; expected is one of "
                    + Shapes.family(family).keySet() + ".");
        }
        return decodeRecord(object, member, path);
    }

    private static Object decodeRecord(Map<?, ?> object, Class<?> type, String path) {
        RecordComponent[] components = Shapes.components(type);
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        Set<Object> unknown = new HashSet<>(object.keySet());
        if (Shapes.hasKind(type) && unknown.remove("kind") && !Shapes.kind(type).equals(object.get("kind"))) {
            throw new JsonException(
                    "At " + path + " the kind is " + object.get("kind") + "; expected is " + Shapes.kind(type) + ".");
        }
        for (int index = 0; index < components.length; index++) {
            String name = components[index].getName();
            unknown.remove(name);
            arguments[index] = object.get(name) == null
                    ? zero(components[index].getType())
                    : decode(object.get(name), components[index].getGenericType(), path + "." + name);
        }
        if (!unknown.isEmpty()) {
            throw new JsonException(
                    "At " + path + " the members " + unknown + " do not belong to " + type.getSimpleName() + ".");
        }
        return construct(type, arguments, path);
    }

    private static Object construct(Class<?> type, @Nullable Object[] arguments, String path) {
        try {
            return Shapes.constructor(type).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new JsonException(
                    "At " + path + " is no " + type.getSimpleName() + ": "
                            + refused.getTargetException().getMessage(),
                    refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record can be made: " + type.getName() + ".", impossible);
        }
    }

    /** Returns what an absent member stands for. */
    private static @Nullable Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == SqlCode.class ? LOST_CODE : null;
    }

    private static Object decodeEnum(@Nullable Object tree, Class<?> type, String path) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(tree)) {
                return constant;
            }
        }
        throw unexpected(tree, List.of(type.getEnumConstants()).toString(), path);
    }

    private static Object decodeSimple(@Nullable Object tree, Class<?> type, String path) {
        if (tree instanceof String && type == String.class
                || tree instanceof Boolean && (type == boolean.class || type == Boolean.class)) {
            return tree;
        }
        if (tree instanceof Long number) {
            if (type == long.class || type == Long.class) {
                return number;
            }
            if ((type == int.class || type == Integer.class) && number.intValue() == number) {
                return number.intValue();
            }
        }
        if (tree instanceof Double && (type == double.class || type == Double.class)) {
            return tree;
        }
        throw unexpected(tree, type.getSimpleName(), path);
    }

    private static Map<?, ?> object(@Nullable Object tree, String path) {
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        throw unexpected(tree, "an object", path);
    }

    private static JsonException unexpected(@Nullable Object tree, String expected, String path) {
        return new JsonException("At " + path + " stands " + Json.write(tree) + "; expected is " + expected + ".");
    }
}
