package dev.autogen.scanner.entity.child;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** Says in words why something was thrown. */
final class Causes {

    private Causes() {}

    /** Returns the chain from the outermost to the innermost. */
    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }

    static Throwable root(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return chain.get(chain.size() - 1);
    }

    /** Returns the messages of the chain, each once, as one sentence. */
    static String sentence(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each : chain(failure)) {
            String part = words(each);
            if (!(each instanceof InvocationTargetException) && text.indexOf(part) < 0) {
                text.append(text.length() == 0 ? "" : ": ").append(part);
            }
        }
        return text + (text.toString().endsWith(".") ? "" : ".");
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        // Hibernate's own messages are sentences; of other exceptions the kind belongs to the meaning
        String type = failure.getClass().getName();
        return type.startsWith("org.hibernate.") || type.startsWith("jakarta.persistence.")
                ? message.strip()
                : failure.toString();
    }
}
