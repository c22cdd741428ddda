package dev.autogen.execution;

import java.util.regex.Pattern;

/** The one place that takes passwords out of texts that people will read. */
public final class Credentials {

    private static final Pattern PARAMETER = Pattern.compile("(?i)\\b(\\w*(?:password|passwd|pwd))=([^&\\s;,'\"]*)");
    private static final Pattern USER_INFO = Pattern.compile("//([^/\\s:@?]*):([^\\s?]*)@");

    private Credentials() {}

    /** Returns the text with every password in a JDBC or PostgreSQL URL, or in a parameter list, replaced by {@code ***}. */
    public static String hide(String text) {
        String hidden = PARAMETER.matcher(text).replaceAll("$1=***");
        return USER_INFO.matcher(hidden).replaceAll("//$1:***@");
    }
}
