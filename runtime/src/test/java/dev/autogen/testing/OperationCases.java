package dev.autogen.testing;

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
                        ViewCases.all(),
                        AuxiliaryCases.all(),
                        OtherCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
