package dev.autogen.project;

import org.jspecify.annotations.Nullable;

/**
 * The {@code [scratch]} table: where databases are made that live as long as one command.
 *
 * @param address null for a container of the image or an embedded PostgreSQL
 * @param sameServer whether they may be made on the database's own server though it is not on this machine
 * @param image the container image of PostgreSQL to start where there is no address; null for none
 */
public record ScratchSettings(@Nullable DatabaseAddress address, boolean sameServer, @Nullable String image) {

    static ScratchSettings read(SettingReader reader, AddressReader addresses) {
        return new ScratchSettings(
                addresses.scratch(),
                reader.flag("scratch", "same-server", false),
                DatabaseSettings.value(reader.optional("scratch", "image")));
    }
}
