package dev.autogen.differ;

import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.View;
import java.util.List;

/**
 * All that differs, and all that stays and may stand in the way.
 *
 * @param tables those that are there before and after, those that nobody claims among them
 * @param views those that nobody speaks for among them
 */
record SchemaChanges(
        List<String> createdNamespaces,
        List<String> droppedNamespaces,
        List<String> createdExtensions,
        List<Match<EnumType>> enums,
        List<Match<CompositeType>> compositeTypes,
        List<Match<Domain>> domains,
        List<Match<Sequence>> sequences,
        List<Table> createdTables,
        List<Table> droppedTables,
        List<TableChange> tables,
        List<Match<View>> views) {

    SchemaChanges withViews(List<Match<View>> newViews) {
        return new SchemaChanges(
                createdNamespaces,
                droppedNamespaces,
                createdExtensions,
                enums,
                compositeTypes,
                domains,
                sequences,
                createdTables,
                droppedTables,
                tables,
                newViews);
    }

    SchemaChanges withTables(List<Table> newCreatedTables, List<TableChange> newTables) {
        return new SchemaChanges(
                createdNamespaces,
                droppedNamespaces,
                createdExtensions,
                enums,
                compositeTypes,
                domains,
                sequences,
                newCreatedTables,
                droppedTables,
                newTables,
                views);
    }
}
