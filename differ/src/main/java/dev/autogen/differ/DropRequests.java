package dev.autogen.differ;

import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import java.util.EnumSet;
import java.util.List;

/** What the user wants dropped though no entity and no generated revision speaks for it: {@code --drop kind:name}. */
public final class DropRequests {

    public static final DropRequests NONE = new DropRequests(List.of());

    private final List<ObjectRequest> requests;

    private DropRequests(List<ObjectRequest> requests) {
        this.requests = requests;
    }

    /**
     * Returns the requests that the options' values say.
     *
     * @param texts {@code kind:name}, each
     * @param defaultNamespace what a name may be qualified with and mean the same as without
     * @throws DecisionException if a text is not of that form
     */
    public static DropRequests parse(List<String> texts, String defaultNamespace) {
        return new DropRequests(texts.stream()
                .map(text -> ObjectRequest.parse("--drop", text, defaultNamespace, EnumSet.allOf(ObjectKind.class)))
                .toList());
    }

    boolean ask(ObjectName object) {
        return requests.stream().anyMatch(request -> request.matches(object));
    }

    List<ObjectRequest> all() {
        return requests;
    }
}
