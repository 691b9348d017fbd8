package org.trivium.support.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who has trouble says about it.
 *
 * @param requester who reports it, when that is not the caller
 * @param onBehalfOf the person with the trouble, when that is not the requester
 * @param leaf absent when they are not sure
 */
public record Filing(
        @Nullable String requester,
        @Nullable String onBehalfOf,
        String site,
        @Nullable String room,
        @Nullable String asset,
        @Nullable String model,
        @Nullable String leaf,
        String subject,
        String description,
        @Nullable Priority priority) {}
