package dev.autogen.codegen;

import java.util.List;
import java.util.stream.Collectors;

/** Puts a revision behind other ones: rewrites what its source says of its parents, and nothing else. */
public final class RevisionParents {

    private RevisionParents() {}

    /**
     * Returns the source with these parents.
     *
     * @throws CodeGenerationException if it has no {@code @Revision(…)} that can be read
     */
    public static String replaced(String source, List<String> parents) {
        AnnotationText annotation = AnnotationText.of(source)
                .orElseThrow(() -> new CodeGenerationException(
                        "There is no @Revision(…) that could be read, so its parents cannot be changed."));
        String list =
                parents.stream().map(parent -> new TextLiteral(parent).quoted()).collect(Collectors.joining(", "));
        String value = parents.size() == 1 ? list : "{" + list + "}";
        AnnotationText.Member before = annotation.members().get("parents");
        if (before != null) {
            return source.substring(0, before.start()) + value + source.substring(before.end());
        }
        AnnotationText.Member id = annotation.members().get("id");
        int place = id == null ? annotation.open() : id.end();
        String member = id == null ? "parents = " + value + ", " : ", parents = " + value;
        return source.substring(0, place) + member + source.substring(place);
    }
}
