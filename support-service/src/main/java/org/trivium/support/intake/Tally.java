package org.trivium.support.intake;

/**
 * What became of the lines of a file: imported, unchanged and rejected add up to lines.
 *
 * @param lines records of the file, without its header
 * @param told new facts told so far
 * @param total new facts of all rows
 * @param retold facts of the district's whole history told once more to the detector
 */
public record Tally(
        long lines,
        long imported,
        long unchanged,
        long rejected,
        long told,
        long total,
        long retold) {

    /** Nothing read yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally plus(long imports, long same, long refused) {
        return new Tally(
                lines + imports + same + refused,
                imported + imports,
                unchanged + same,
                rejected + refused,
                told,
                total,
                retold);
    }

    /** Rows that had been counted as imported turn out not to be. */
    Tally taken(long rows) {
        return new Tally(lines, imported - rows, unchanged, rejected + rows, told, total, retold);
    }

    /** All rows that did not come in as a whole are known. */
    Tally rejectedInAll(long rows) {
        return taken(rows - rejected);
    }

    Tally facts(long newTold, long newTotal) {
        return new Tally(lines, imported, unchanged, rejected, newTold, newTotal, retold);
    }

    Tally retold(long facts) {
        return new Tally(lines, imported, unchanged, rejected, told, total, facts);
    }
}
