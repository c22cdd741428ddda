package dev.autogen.scratch;

import com.github.dockerjava.api.exception.DockerException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says in a sentence why a container is not there, which Testcontainers tells in a chain of exceptions and a log. The chain is not kept as a cause: it prints
 * all that is known of a container, and so its password.
 */
final class ContainerFailure {

    private static final String WATCHER = "testcontainers/ryuk";

    private ContainerFailure() {}

    /** Why an image cannot be had. */
    static ScratchException noImage(String image, Throwable failure) {
        boolean watcher = chain(failure)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(WATCHER));
        if (watcher && !image.contains(WATCHER)) {
            return new ScratchException("[scratch] image: " + WATCHER
                    + ", with which Testcontainers watches over its containers, cannot be had: " + refusal(failure)
                    + ".\nMake it available, or go without it: TESTCONTAINERS_RYUK_DISABLED=true in the environment.");
        }
        return new ScratchException("[scratch] image: " + image + " cannot be had: " + refusal(failure) + ".");
    }

    /**
     * Why a container of an image that is there did not start.
     *
     * @param said the last line of its output
     */
    static ScratchException didNotStart(String image, String said, Throwable failure) {
        String sentence = "[scratch] image: " + image + " did not start: ";
        if (pulling(failure)) {
            return new ScratchException(
                    sentence
                            + "an image with which Testcontainers finds out how containers are reached cannot be pulled.\nName the host: TESTCONTAINERS_HOST_OVERRIDE in the environment.");
        }
        if (chain(failure).anyMatch(DockerException.class::isInstance)) {
            return new ScratchException(sentence + refusal(failure) + ".");
        }
        return new ScratchException(sentence
                + "its container ended, or has not said in time that it accepts connections. The last it said: "
                + said);
    }

    /** What the engine said, or what else came first. */
    private static String refusal(Throwable failure) {
        if (pulling(failure)) {
            return "it could not be pulled in time";
        }
        List<Throwable> causes = chain(failure).toList();
        Throwable first = causes.stream()
                .filter(DockerException.class::isInstance)
                .findFirst()
                .orElse(causes.get(causes.size() - 1));
        return String.valueOf(first.getMessage()).strip().replaceFirst("\\.$", "");
    }

    /** Whether it was tried in vain, for as long as is configured, to get an image from its registry. */
    private static boolean pulling(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("ConditionTimeoutException")
                        && String.valueOf(cause.getMessage()).contains("RemoteDockerImage"));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
