package dev.autogen.codec;

import dev.autogen.operation.CustomOperation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What reflection knows of the records and sealed families that are encoded. */
final class Shapes {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Map<String, Class<?>>> FAMILIES = new ConcurrentHashMap<>();

    private Shapes() {}

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, Class::getRecordComponents);
    }

    static Constructor<?> constructor(Class<?> type) {
        return CONSTRUCTORS.computeIfAbsent(type, Shapes::findConstructor);
    }

    private static Constructor<?> findConstructor(Class<?> type) {
        Class<?>[] parameters =
                Arrays.stream(components(type)).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record has its canonical constructor: " + type.getName(), impossible);
        }
    }

    /** Returns the records of a sealed family by their kind. */
    static Map<String, Class<?>> family(Class<?> sealedType) {
        return FAMILIES.computeIfAbsent(sealedType, type -> {
            Map<String, Class<?>> members = new TreeMap<>();
            for (Class<?> member : records(type)) {
                members.put(kind(member), member);
            }
            return members;
        });
    }

    private static List<Class<?>> records(Class<?> type) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> member : type.getPermittedSubclasses()) {
            if (member.isSealed()) {
                records.addAll(records(member));
            } else {
                records.add(member == CustomOperation.class ? EncodedOperation.class : member);
            }
        }
        return records;
    }

    /** Whether the type of a place, or of the elements in it, is a whole sealed family, so that a value there must say which member it is. */
    static boolean isFamily(Type type) {
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            return isFamily(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain && plain.isSealed();
    }

    /** Whether values of the type say their kind where nothing else tells: it is a sealed interface, or belongs to one. */
    static boolean hasKind(Class<?> type) {
        return type.isSealed()
                || CustomOperation.class.isAssignableFrom(type)
                || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    static String kind(Class<?> type) {
        if (CustomOperation.class.isAssignableFrom(type)) {
            return "custom";
        }
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
