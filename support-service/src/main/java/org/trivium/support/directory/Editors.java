package org.trivium.support.directory;

import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;

/** Who may change the directory. */
public final class Editors {

    private Editors() {}

    /**
     * The caller's district, when the caller is one of them.
     *
     * @throws org.trivium.starter.refusal.Forbidden otherwise
     */
    public static String district(Caller caller) {
        return caller.as(Role.DEPARTMENT_HEAD, Role.DIRECTOR, Role.INTEGRATOR, Role.OPS).district();
    }
}
