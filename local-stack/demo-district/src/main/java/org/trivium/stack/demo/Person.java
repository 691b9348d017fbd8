package org.trivium.stack.demo;

/** A fictional member of staff, known by an external key until support gives an opaque id. */
public record Person(String key, String name, String email, String role, String site) {

    static final String TECHNICIAN = "technician";

    boolean isTechnician() {
        return role.equals(TECHNICIAN);
    }
}
