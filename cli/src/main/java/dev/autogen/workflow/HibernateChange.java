package dev.autogen.workflow;

import dev.autogen.operation.AddCheck;
import dev.autogen.operation.AddForeignKey;
import dev.autogen.operation.AddPrimaryKey;
import dev.autogen.operation.AddUnique;
import dev.autogen.operation.AlterColumnType;
import dev.autogen.operation.DropNotNull;
import dev.autogen.operation.Operation;
import dev.autogen.operation.SetComment;
import dev.autogen.operation.SetNotNull;
import dev.autogen.schema.ObjectKind;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of what Hibernate asks for from the same entities. The list is what the schema exports of 6.2.49, 6.6.56, 7.0.10, 7.1.35, 7.2.24, 7.3.13 and
 * 7.4.6 differ in for the entities of our own cases; what the canonical form of PostgreSQL makes equal is not in it.
 *
 * @param since the first minor version that has it
 * @param sentence what Hibernate does since then, behind its name
 * @param form what an operation looks like that may come from it
 */
record HibernateChange(String since, String sentence, Form form) {

    private static final Pattern ONE_COLUMN = Pattern.compile("\\(*\"?([^\"() ]+)\"? in \\(.*");
    private static final Pattern SUBCLASS = Pattern.compile(".* <> '.*' or \\(.* is not null\\)");
    private static final Pattern POSITION = Pattern.compile("\"?[^\" ]+\"?>=\\d+");

    static final List<HibernateChange> KNOWN = List.of(
            new HibernateChange(
                    "6.3",
                    "makes columns of @NotBlank and @NotEmpty attributes not null",
                    (operation, origins) -> operation instanceof SetNotNull),
            new HibernateChange(
                    "6.3",
                    "leaves the precision of @Column out of the types of timestamps",
                    (operation, origins) -> isTypeChange(operation, "timestamp")),
            new HibernateChange(
                    "6.3",
                    "orders the columns of a key that comes from another entity otherwise",
                    (operation, origins) -> operation instanceof AddPrimaryKey),
            new HibernateChange(
                    "6.3",
                    "writes @Comment on collections",
                    (operation, origins) -> operation instanceof SetComment comment
                            && isCollection(comment.target().owner(), origins)),
            new HibernateChange(
                    "7.0", "checks the discriminator of a tree of entities", HibernateChange::isDiscriminator),
            new HibernateChange(
                    "7.0",
                    "keeps times of day without fractions of a second",
                    (operation, origins) -> isTypeChange(operation, "time")),
            new HibernateChange(
                    "7.0",
                    "makes the foreign key of a one-to-many that refers to another column than the key",
                    (operation, origins) -> operation instanceof AddForeignKey),
            new HibernateChange(
                    "7.1",
                    "checks what a subclass in one table for all must have, where it made the column not null before",
                    (operation, origins) -> operation instanceof DropNotNull
                            || operation instanceof AddCheck add
                                    && SUBCLASS.matcher(add.check().expression())
                                            .matches()),
            new HibernateChange(
                    "7.1",
                    "takes the @PartitionKey into the primary key",
                    (operation, origins) -> operation instanceof AddPrimaryKey || operation instanceof SetNotNull),
            new HibernateChange(
                    "7.3",
                    "checks the positions of an @OrderColumn",
                    (operation, origins) -> operation instanceof AddCheck add
                            && POSITION.matcher(add.check().expression()).matches()),
            new HibernateChange(
                    "7.3", "makes @Version columns not null", (operation, origins) -> operation instanceof SetNotNull),
            new HibernateChange(
                    "7.4",
                    "makes the values of a set unique where they may be null",
                    (operation, origins) ->
                            operation instanceof AddUnique unique && isCollection(unique.table(), origins)),
            new HibernateChange(
                    "7.4",
                    "chooses other keys for join tables, and makes the columns of some not null",
                    (operation, origins) -> operation instanceof AddPrimaryKey || operation instanceof SetNotNull),
            new HibernateChange(
                    "7.4",
                    "lets computed columns of primitive types be null",
                    (operation, origins) -> operation instanceof DropNotNull));

    /** What an operation looks like. */
    @FunctionalInterface
    interface Form {
        /** @param origins the class or member that a table or column of the entities comes from */
        boolean matches(Operation operation, Map<String, String> origins);
    }

    private static boolean isTypeChange(Operation operation, String type) {
        return operation instanceof AlterColumnType change
                && change.to().name().name().matches(type + "( with(out)? time zone)?");
    }

    /** A discriminator comes from a class and not from a member of it. */
    private static boolean isDiscriminator(Operation operation, Map<String, String> origins) {
        if (!(operation instanceof AddCheck add)) {
            return false;
        }
        Matcher matcher = ONE_COLUMN.matcher(add.check().expression());
        if (!matcher.matches()) {
            return false;
        }
        // Hibernate writes an unquoted name in any case
        String column =
                ObjectName.of(ObjectKind.COLUMN, add.table(), matcher.group(1)).toString();
        return origins.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equalsIgnoreCase(column) && !isMember(entry.getValue()));
    }

    /** The table of a collection comes from a member and not from a class. */
    private static boolean isCollection(QualifiedName table, Map<String, String> origins) {
        String origin = origins.get(ObjectName.of(ObjectKind.TABLE, table).toString());
        return origin != null && isMember(origin);
    }

    private static boolean isMember(String origin) {
        return Character.isLowerCase(origin.charAt(origin.lastIndexOf('.') + 1));
    }
}
