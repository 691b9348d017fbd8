package org.trivium.support.directory;

import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;

/** Who may read what holds no names: everybody with a role, since whoever files a ticket must. */
public final class Readers {

    private Readers() {}

    /**
     * The caller's district, when the caller is one of them.
     *
     * @throws org.trivium.starter.refusal.Forbidden otherwise
     */
    public static String district(Caller caller) {
        return caller.as(Role.values()).district();
    }
}
