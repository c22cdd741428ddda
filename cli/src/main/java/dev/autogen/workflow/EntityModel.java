package dev.autogen.workflow;

import dev.autogen.schema.Scan;

/** What the entities ask for, and how sentences name them. */
public record EntityModel(Scan scan, Subject subject) {}
