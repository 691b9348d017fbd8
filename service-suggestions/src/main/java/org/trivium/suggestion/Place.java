package org.trivium.suggestion;

/**
 * What stays the same of a recurrence when history is told anew and its id changes.
 *
 * @param node site or group, {@code *} for the district
 */
public record Place(Scope scope, String node, String leaf, Flavour flavour) {}
