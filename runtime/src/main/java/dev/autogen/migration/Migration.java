package dev.autogen.migration;

/**
 * One revision of the database. Both methods only say what is to be done; it is done afterwards, so neither may expect to see an effect.
 *
 * <p>An implementation is public, has a public constructor without arguments, and carries {@link Revision}.
 */
public interface Migration {

    void upgrade(Operations op);

    void downgrade(Operations op);
}
