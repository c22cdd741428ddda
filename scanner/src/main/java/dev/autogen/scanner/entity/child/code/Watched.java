package dev.autogen.scanner.entity.child.code;

import java.util.List;

/** The kinds of beans that decide what Hibernate is told. */
enum Watched {
    PHYSICAL_NAMING(
            true,
            "is a bean of PhysicalNamingStrategy, which names tables and columns",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategy"),
    IMPLICIT_NAMING(
            true,
            "is a bean of ImplicitNamingStrategy, which names what has no name",
            "org.hibernate.boot.model.naming.ImplicitNamingStrategy"),
    PROPERTIES(
            true,
            "is a HibernatePropertiesCustomizer, which sets Hibernate's settings",
            "org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer",
            "org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer"),
    BUILDER_CUSTOMIZER(
            true,
            "is an EntityManagerFactoryBuilderCustomizer, which may change the persistence unit",
            "org.springframework.boot.autoconfigure.orm.jpa.EntityManagerFactoryBuilderCustomizer",
            "org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer"),
    FACTORY(
            false,
            "makes an EntityManagerFactory of the application's own, in place of the one that Spring Boot would make",
            "org.springframework.orm.jpa.AbstractEntityManagerFactoryBean",
            "org.springframework.orm.jpa.hibernate.LocalSessionFactoryBean",
            "org.springframework.orm.hibernate5.LocalSessionFactoryBean",
            "jakarta.persistence.EntityManagerFactory"),
    BUILDER(
            true,
            "is an EntityManagerFactoryBuilder of the application's own",
            "org.springframework.boot.orm.jpa.EntityManagerFactoryBuilder",
            "org.springframework.boot.jpa.EntityManagerFactoryBuilder"),
    UNIT_MANAGER(
            true,
            "is a PersistenceUnitManager of the application's own, which decides what is mapped",
            "org.springframework.orm.jpa.persistenceunit.PersistenceUnitManager"),
    MANAGED_TYPES(
            true,
            "is a bean of PersistenceManagedTypes, which decides what is mapped",
            "org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes"),
    VENDOR_ADAPTER(
            true,
            "is a JpaVendorAdapter of the application's own, which sets Hibernate's settings",
            "org.springframework.orm.jpa.JpaVendorAdapter");

    private final boolean needsBoot;
    private final String sentence;
    private final List<String> types;

    Watched(boolean needsBoot, String sentence, String... types) {
        this.needsBoot = needsBoot;
        this.sentence = sentence;
        this.types = List.of(types);
    }

    /** Returns whether only Spring Boot gives such a bean to Hibernate. */
    boolean needsBoot() {
        return needsBoot;
    }

    String sentence() {
        return sentence;
    }

    /** Returns the classes and interfaces whose beans are meant; not every framework version has all of them. */
    List<String> types() {
        return types;
    }
}
