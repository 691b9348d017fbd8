package org.trivium.bench.figure;

/**
 * One line of the table.
 *
 * @param floor what the same machine does at best without the thing measured; empty if it was said
 *     above
 * @param aim empty where there is none
 * @param limit what limits it
 */
public record Row(String what, String measured, String floor, String aim, String limit) {

    /** A line that only adds to the one above. */
    public static Row more(String what, String measured) {
        return new Row(what, measured, "", "", "");
    }
}
