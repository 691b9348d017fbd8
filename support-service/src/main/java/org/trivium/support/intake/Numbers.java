package org.trivium.support.intake;

/** Which line of a file has which number, and which of them do not come in; 40 bytes a number. */
final class Numbers {

    private static final int SMALLEST = 1024;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];

    /** 0 for a free place, below 0 for a number that does not come in. */
    private int[] lines = new int[SMALLEST];

    private int size;

    /** The line that has the number already, or 0 when it is new and noted now. */
    int seen(Fingerprint number, long line) {
        if (size * 4 >= lines.length * 3) {
            grow();
        }
        int place = place(number);
        int before = Math.abs(lines[place]);
        if (before == 0) {
            put(place, number, Math.toIntExact(line));
            size++;
        }
        return before;
    }

    /** Notes that a number does not come in. */
    void refuse(Fingerprint number) {
        int place = place(number);
        lines[place] = -Math.abs(lines[place]);
    }

    /** True when the number is in the file and comes in. */
    boolean comesIn(Fingerprint number) {
        return lines[place(number)] > 0;
    }

    private void put(int place, Fingerprint number, int line) {
        high[place] = number.high();
        low[place] = number.low();
        lines[place] = line;
    }

    private int place(Fingerprint number) {
        int place = (int) number.low() & (lines.length - 1);
        while (lines[place] != 0 && (high[place] != number.high() || low[place] != number.low())) {
            place = (place + 1) & (lines.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        high = new long[oldLines.length * 2];
        low = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                Fingerprint number = new Fingerprint(oldHigh[i], oldLow[i]);
                put(place(number), number, oldLines[i]);
            }
        }
    }
}
