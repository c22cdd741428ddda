package dev.autogen.scanner.database;

import dev.autogen.scanner.database.ExpressionPrinter.Printed;
import dev.autogen.schema.ExpressionCanonicalizer.Answer;
import dev.autogen.schema.ExpressionCanonicalizer.Request;
import dev.autogen.schema.ExpressionCanonicalizer.Use;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings expressions to their canonical form, in the open transaction: printed, parsed and printed again. */
final class CanonicalForm {

    private final ExpressionPrinter printer;
    private final ConstantDefaults constants;

    CanonicalForm(Connection connection, TemporaryEnums enums) {
        printer = new ExpressionPrinter(connection, enums);
        constants = new ConstantDefaults(connection, enums);
    }

    /** Returns one answer for each expression. */
    Map<Wanted, Answer> of(Map<Wanted, Request> requests) throws SQLException {
        Map<Wanted, Answer> answers = new LinkedHashMap<>();
        Map<Wanted, Wanted> second = new LinkedHashMap<>();
        Map<Wanted, Printed> first = printer.print(List.copyOf(requests.keySet()));
        for (Map.Entry<Wanted, Request> request : requests.entrySet()) {
            Wanted wanted = request.getKey();
            Printed printed = Objects.requireNonNull(first.get(wanted));
            if (printed.text() == null && wanted.use() != Use.DEFAULT) {
                wanted = Wanted.inItsTable(request.getValue());
                printed = printer.printAlone(wanted);
            }
            if (printed.text() == null) {
                answers.put(request.getKey(), Answer.failed(String.valueOf(printed.failure())));
            } else {
                second.put(request.getKey(), wanted.withText(printed.text()));
            }
        }
        Map<Wanted, Printed> reprinted =
                printer.print(second.values().stream().distinct().toList());
        List<Wanted> constant = new ArrayList<>();
        second.forEach((wanted, again) -> {
            Printed printed = Objects.requireNonNull(reprinted.get(again));
            answers.put(
                    wanted,
                    printed.text() == null
                            ? Answer.failed(String.valueOf(printed.failure()))
                            : Answer.of(printed.text()));
            if (printed.constant() && printed.text() != null && wanted.use() == Use.DEFAULT) {
                constant.add(wanted);
            }
        });
        constants.evaluate(constant, answers);
        return answers;
    }
}
