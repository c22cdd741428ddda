package dev.autogen.migration;

/**
 * A constraint that forbids nulls and has a name, from PostgreSQL 18 on: {@code notNull("users_email_not_null", "email").notValid()}.
 *
 * @param noInherit whether children of the table are free of it
 * @param validated false while rows from before are not proved ({@code not valid})
 */
public record NotNull(String name, String column, boolean noInherit, boolean validated) {

    public NotNull withNoInherit() {
        return new NotNull(name, column, true, validated);
    }

    public NotNull notValid() {
        return new NotNull(name, column, noInherit, false);
    }
}
