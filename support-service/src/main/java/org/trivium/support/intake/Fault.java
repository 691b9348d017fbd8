package org.trivium.support.intake;

/**
 * Why a row did not come in.
 *
 * @param line line of the file where the record starts
 * @param field column or field that it is about
 */
public record Fault(long line, String field, String reason) {}
