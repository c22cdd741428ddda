package dev.autogen.testing.random;

import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that differ in one element. */
final class Lists {

    private Lists() {}

    static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    static <T> List<T> minus(List<T> list, T element) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(element);
        return shorter;
    }

    /** Returns the list with one element put in another's place. */
    static <T> List<T> replace(List<T> list, T element, T replacement) {
        return list.stream().map(each -> each == element ? replacement : each).toList();
    }

    /** Returns the objects whose names are not in the namespace. */
    static <T> List<T> outside(String namespace, List<T> objects, Function<T, QualifiedName> name) {
        return objects.stream()
                .filter(object -> !namespace.equals(name.apply(object).namespace()))
                .toList();
    }
}
