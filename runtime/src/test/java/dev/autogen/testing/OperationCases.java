package dev.autogen.testing;

import dev.autogen.operation.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Operations of every kind, plain and with every option, with names that need quoting and in a namespace. Their past is known. What must hold for any
 * operation is tried with these.
 */
public final class OperationCases {

    private OperationCases() {}

    /** Returns all cases, those of one kind next to each other. */
    public static List<OperationCase> all() {
        return Stream.of(
                        TableCases.all(),
                        ColumnCases.all(),
                        ColumnChangeCases.all(),
                        ConstraintCases.all(),
                        IndexCases.all(),
                        SequenceCases.all(),
                        EnumCases.all(),
                        CompositeTypeCases.all(),
                        DomainCases.all(),
                        ViewCases.all(),
                        AuxiliaryCases.all(),
                        OtherCases.all(),
                        CompositeTypeCases.comments(),
                        DomainCases.comments())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the records of every kind of operation, those of families of kinds among them. */
    public static Stream<Class<?>> kinds() {
        return Stream.of(Operation.class.getPermittedSubclasses())
                .flatMap(type -> type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type));
    }
}
