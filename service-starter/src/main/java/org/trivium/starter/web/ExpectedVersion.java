package org.trivium.starter.web;

/**
 * The version that the asker has read, from {@code If-Match}; a change of anything else is refused
 * with 412.
 */
public record ExpectedVersion(long value) {}
