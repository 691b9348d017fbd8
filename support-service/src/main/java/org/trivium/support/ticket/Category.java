package org.trivium.support.ticket;

/**
 * The leaf that a ticket stands on, as the category tree had it then.
 *
 * @param treeVersion version of the category tree when the leaf was chosen
 * @param restricted nothing of it may leave the service but counts
 */
public record Category(String leaf, long treeVersion, boolean restricted) {}
