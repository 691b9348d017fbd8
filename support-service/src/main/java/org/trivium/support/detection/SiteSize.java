package org.trivium.support.detection;

/** A site with its heads and its group; an empty group is none. */
public record SiteSize(String site, double staff, String group) {}
