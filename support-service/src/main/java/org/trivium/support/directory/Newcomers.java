package org.trivium.support.directory;

import org.jspecify.annotations.Nullable;

/** What an import meets and the directory may not know yet. */
public final class Newcomers {

    private Newcomers() {}

    /** A leaf by code; the label shows where it came from. */
    public record NewLeaf(String code, String group, String label) {}

    /** A site with the number of distinct people seen there; at least 5 are assumed. */
    public record NewSite(String id, String name, int staff) {}

    /** A person by the key that the other system uses. */
    public record NewPerson(String externalKey, @Nullable String site, Position position) {

        /** Someone of whom only the key is known. */
        public static NewPerson of(String externalKey) {
            return new NewPerson(externalKey, null, Position.OTHER);
        }
    }
}
