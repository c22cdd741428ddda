package dev.autogen.command;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long to wait: {@code 30s}, {@code 10m}, {@code 1h}. */
final class WaitTime implements ITypeConverter<Duration> {

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(s|m|min|h)");
    private static final Map<String, Long> SECONDS = Map.of("s", 1L, "m", 60L, "min", 60L, "h", 3600L);

    @Override
    public Duration convert(String value) {
        Matcher time = TIME.matcher(value);
        if (!time.matches()) {
            throw new TypeConversionException("'" + value + "' is no time such as 30s, 10m or 1h");
        }
        return Duration.ofSeconds(Long.parseLong(time.group(1)) * SECONDS.getOrDefault(time.group(2), 1L));
    }
}
