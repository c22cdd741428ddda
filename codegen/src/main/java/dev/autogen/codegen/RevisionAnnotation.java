package dev.autogen.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.autogen.migration.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code @Revision(id = "…", parents = "…", created = "…")}, on one line if it fits. */
final class RevisionAnnotation {

    private static final int LINE = 120;

    private RevisionAnnotation() {}

    static AnnotationSpec of(MigrationDraft draft) {
        List<CodeBlock> members = new ArrayList<>();
        members.add(member("id", draft.revision()));
        addNames(members, "parents", draft.parents());
        if (!draft.firstLine().isEmpty()) {
            members.add(member("message", draft.firstLine()));
        }
        members.add(member("created", draft.created().toString()));
        addNames(members, "labels", draft.labels());
        addNames(members, "dependsOn", draft.dependsOn());
        if (draft.generated()) {
            members.add(CodeBlock.of("generated = true"));
        }
        if (!draft.hibernate().isEmpty()) {
            members.add(member("hibernate", draft.hibernate()));
        }
        return AnnotationSpec.builder(Revision.class)
                .addMember("value", layout(members))
                .build();
    }

    /** JavaPoet writes the value of a sole member "value" as it is, which leaves the layout of several to us. */
    private static CodeBlock layout(List<CodeBlock> members) {
        CodeBlock line = CodeBlock.join(members, ", ");
        if ("@Revision()".length() + line.toString().length() <= LINE) {
            return line;
        }
        // JavaPoet indents what stands in an annotation.
        return CodeBlock.builder().add("\n").add(CodeBlock.join(members, ",\n")).build();
    }

    private static CodeBlock member(String name, String value) {
        JavaText text = new JavaText().add(name + " = ");
        new TextLiteral(value).write(text, name.length() + " = ".length(), 1);
        return text.toCodeBlock();
    }

    private static void addNames(List<CodeBlock> members, String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        String list =
                values.stream().map(value -> new TextLiteral(value).quoted()).collect(Collectors.joining(", "));
        members.add(CodeBlock.of(values.size() == 1 ? "$L = $L" : "$L = {$L}", name, list));
    }
}
