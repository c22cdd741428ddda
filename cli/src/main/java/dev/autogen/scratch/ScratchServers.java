package dev.autogen.scratch;

import dev.autogen.project.CacheDirectory;
import dev.autogen.project.DatabaseAddress;
import dev.autogen.project.ScratchSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one command on which scratch databases are made, one for each major version, each started when it is first needed: that of
 * {@code [scratch] url}; else one of {@code [scratch] image}, where Docker is; else an embedded one; else, where that is allowed, the database's own. Closing it ends them. Safe to close from another thread.
 */
public final class ScratchServers implements AutoCloseable {

    private final ScratchSettings settings;
    private final @Nullable DatabaseAddress own;
    private final CacheDirectory cache;
    private final Consumer<String> narrator;
    private final Consumer<String> warnings;
    private final BooleanSupplier interrupted;
    private final Map<Integer, ScratchServer> servers = new TreeMap<>();

    /**
     * @param own the project's database; null if there is none
     * @param narrator hears of progress
     * @param warnings hears that the image cannot serve and something else does
     * @param interrupted whether what fails does so because the command is to end: then nothing else is tried
     */
    public ScratchServers(
            ScratchSettings settings,
            @Nullable DatabaseAddress own,
            CacheDirectory cache,
            Consumer<String> narrator,
            Consumer<String> warnings,
            BooleanSupplier interrupted) {
        this.settings = settings;
        this.own = own;
        this.cache = cache;
        this.narrator = narrator;
        this.warnings = warnings;
        this.interrupted = interrupted;
    }

    /**
     * Creates an empty database on a server of that major version, or, where {@code [scratch] url} names one, on that whatever its version.
     *
     * @throws ScratchException if none can be had; it names each way and why it failed
     */
    public synchronized DatabaseAddress createDatabase(int major) {
        ScratchServer server = servers.get(major);
        if (server == null) {
            server = start(major);
            servers.put(major, server);
        }
        return server.createDatabase();
    }

    /** Creates a database like one that {@link #createDatabase} made for that major version and nobody is connected to. */
    public synchronized DatabaseAddress copy(int major, DatabaseAddress original) {
        ScratchServer server = servers.get(major);
        if (server == null) {
            throw new IllegalStateException("No scratch database of PostgreSQL " + major + " has been made.");
        }
        return server.copy(original);
    }

    /** Returns whether the server of that major version is this command's alone, so that roles may be made on it. */
    public synchronized boolean isOurs(int major) {
        ScratchServer server = servers.get(major);
        return server != null && server.isOurs();
    }

    private ScratchServer start(int major) {
        DatabaseAddress address = settings.address();
        if (address != null) {
            try {
                return SharedServer.of(address, Clock.systemUTC());
            } catch (ScratchException e) {
                throw new ScratchException(
                        "No scratch database on " + address.server() + " ([scratch] url): " + e.getMessage(), e);
            }
        }
        List<String> tried = new ArrayList<>();
        String image = settings.image();
        if (image != null) {
            if (ContainerServer.isPossible()) {
                narrator.accept("Starting a container of " + image);
                return ContainerServer.start(image, major, Clock.systemUTC());
            }
            tried.add("a container of " + image + ": no Docker engine answers");
            warnings.accept("No Docker engine answers, so " + image
                    + " ([scratch] image) cannot be started: an embedded PostgreSQL " + major + " serves instead.");
        }
        try {
            narrator.accept("Starting an embedded PostgreSQL " + major);
            return EmbeddedServer.start(major, cache, narrator);
        } catch (ScratchException e) {
            if (interrupted.getAsBoolean()) {
                throw e;
            }
            tried.add("an embedded PostgreSQL " + major + ": " + e.getMessage());
        }
        if (own == null) {
            tried.add("the database's own server: no database is configured");
        } else if (!settings.sameServer() && !own.isLoopback()) {
            tried.add("the database's own server " + own.server()
                    + ": it is not on this machine, and [scratch] same-server is not set");
        } else {
            try {
                SharedServer server = SharedServer.of(own, Clock.systemUTC());
                warnings.accept("Scratch databases are made on the database's own server " + own.server()
                        + ", for there is no other:\n  " + String.join("\n  ", tried));
                return server;
            } catch (ScratchException e) {
                tried.add("the database's own server " + own.server() + ": " + e.getMessage());
            }
        }
        throw new ScratchException("No scratch database can be had. Tried:\n  " + String.join("\n  ", tried)
                + "\nName a server that autogen may create databases on: [scratch] url.");
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(ScratchServer::close);
        servers.clear();
    }
}
