package dev.autogen.scanner.entity.child;

import java.util.List;

/** Tells the settings that a scan must not have: they reach for a database, a transaction manager or a cache, or let Hibernate change a schema. */
public final class StrippedSettings {

    private static final List<String> PREFIXES = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.c3p0.",
            "hibernate.agroal.",
            "hibernate.proxool.",
            "hibernate.dbcp.",
            "hibernate.vibur.",
            "hibernate.ucp.",
            "hibernate.cache.",
            "hibernate.javax.cache.",
            "hibernate.jakarta.cache.",
            "hibernate.hbm2ddl.",
            "hibernate.jndi.",
            "hibernate.search.",
            "hibernate.transaction.",
            "hibernate.multi_tenant",
            "hibernate.tenant_identifier_resolver",
            "hibernate.multiTenancy",
            "hibernate.boot.allow_jdbc_metadata_access",
            "hibernate.temp.use_jdbc_metadata_defaults",
            "hibernate.session_factory",
            "hibernate.session.events",
            "hibernate.jta.",
            "hibernate.event.listener.",
            "hibernate.generate_statistics",
            "hibernate.stats.",
            "hibernate.resource.beans.container",
            "hibernate.cdi.",
            "javax.persistence.jdbc.",
            "javax.persistence.schema-generation.",
            "javax.persistence.sql-load-script-source",
            "javax.persistence.database-",
            "javax.persistence.sharedCache",
            "javax.persistence.bean.manager",
            "javax.persistence.validation.factory",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.sql-load-script-source",
            "jakarta.persistence.database-",
            "jakarta.persistence.sharedCache",
            "jakarta.persistence.bean.manager",
            "jakarta.persistence.validation.factory");

    private static final List<String> NAMES = List.of(
            "javax.persistence.jtaDataSource",
            "javax.persistence.nonJtaDataSource",
            "javax.persistence.transactionType",
            "javax.persistence.provider",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.transactionType",
            "jakarta.persistence.provider",
            "hibernate.current_session_context_class",
            "hibernate.schema_management_tool",
            "hibernate.archive.scanner",
            "hibernate.archive.autodetection");

    /** Says which foreign keys there are: the one setting of its family that the model depends on. */
    private static final String DEFAULT_CONSTRAINT_MODE = "hibernate.hbm2ddl.default_constraint_mode";

    private StrippedSettings() {}

    public static boolean contains(String setting) {
        return !setting.equals(DEFAULT_CONSTRAINT_MODE) && isStripped(setting);
    }

    private static boolean isStripped(String setting) {
        return NAMES.contains(setting) || PREFIXES.stream().anyMatch(setting::startsWith);
    }
}
