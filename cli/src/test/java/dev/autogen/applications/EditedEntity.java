package dev.autogen.applications;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/** An entity of a published application with one member more, as its team would write it: the jars hold no sources, so the class itself is changed. */
final class EditedEntity {

    static final String MEMBER = "remark";

    private EditedEntity() {}

    /** Writes the class, with a text of 80 characters more, into a directory that stands before the jars. */
    static void write(String name, List<Path> classpath, Path directory) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : classpath) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader jars = new URLClassLoader(urls.toArray(URL[]::new), null);
                ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(jars)) {
            File target = directory.toFile();
            new ByteBuddy()
                    .redefine(TypePool.Default.of(locator).describe(name).resolve(), locator)
                    .defineField(MEMBER, String.class, Visibility.PRIVATE)
                    .annotateField(
                            AnnotationDescription.Builder.ofType(Column.class)
                                    .define("length", 80)
                                    .build(),
                            AnnotationDescription.Builder.ofType(Access.class)
                                    .define("value", AccessType.FIELD)
                                    .build())
                    .make()
                    .saveIn(target);
        }
    }
}
