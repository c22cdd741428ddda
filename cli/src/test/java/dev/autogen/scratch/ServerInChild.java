package dev.autogen.scratch;

import dev.autogen.project.CacheDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM that starts a server, says which processes it has and where its files are, and then waits for its end. */
record ServerInChild(Process jvm, List<ProcessHandle> processes, Path directory) {

    /** Arguments: the cache. */
    public static void main(String[] arguments) throws IOException, SQLException {
        CacheDirectory cache = CacheDirectory.of(Map.of("AUTOGEN_CACHE", arguments[0]), Path.of(arguments[0]));
        EmbeddedServer server = EmbeddedServer.start(17, cache, sentence -> {});
        System.out.println(EmbeddedServerTest.directoryOf(server));
        ProcessHandle.current().descendants().forEach(process -> System.out.println(process.pid()));
        System.out.println("ready");
        System.in.read();
    }

    static ServerInChild start(Path cache) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process jvm = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInChild.class.getName(),
                        cache.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = jvm.inputReader();
        String directory = output.readLine();
        if (directory == null) {
            throw new IOException("the child JVM ended");
        }
        List<ProcessHandle> processes = new ArrayList<>();
        for (String line = output.readLine(); line != null && !line.equals("ready"); line = output.readLine()) {
            ProcessHandle.of(Long.parseLong(line)).ifPresent(processes::add);
        }
        return new ServerInChild(jvm, processes, Path.of(directory));
    }
}
