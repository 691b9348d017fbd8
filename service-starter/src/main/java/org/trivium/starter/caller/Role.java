package org.trivium.starter.caller;

/** What a person or client may be in a district. */
public enum Role {
    STAFF,
    TECHNICIAN,
    PD_COORDINATOR,
    PLANNER,
    DEPARTMENT_HEAD,
    DIRECTOR,
    INTEGRATOR,
    OPS
}
