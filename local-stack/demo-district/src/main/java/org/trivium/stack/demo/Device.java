package org.trivium.stack.demo;

/** A device with the tag and model that tickets name. */
public record Device(String tag, String model, Kind kind, String site, String room) {

    /** What a device is used for. */
    public enum Kind {
        STUDENT,
        STAFF,
        PANEL,
        CAMERA,
        PRINTER,
        CART,
        ACCESS_POINT,
        PHONE
    }
}
