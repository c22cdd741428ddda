package dev.autogen.scanner.entity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is kept between scans; any number of processes may use it at once, and all of it may be deleted at any time.
 *
 * @param archives the directory of class-data archives, with which a known classpath starts faster; null to keep none
 * @param answers the directory of what entities were found to ask for, which is asked again when anything changes that it comes from; null to keep none
 */
public record ScanCache(@Nullable Path archives, @Nullable Path answers) {

    public static final ScanCache NONE = new ScanCache(null, null);
}
