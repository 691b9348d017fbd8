package org.trivium.starter.rebuild;

/**
 * Something that was made from the log alone and can be made from it again; a bean of it is offered
 * to operators by name.
 */
public interface Rebuildable {

    /** Name of the group that reads the log for it, such as {@code pd-suggestions}. */
    String name();

    /**
     * Forgets it and begins to read the log from its start; a crash in between leaves it as it was
     * or being read again.
     *
     * @param by opaque id of the person who wants it
     * @throws RebuildRefused when that is not possible now
     */
    void rebuild(String by);
}
