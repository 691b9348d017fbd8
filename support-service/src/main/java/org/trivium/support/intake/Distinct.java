package org.trivium.support.intake;

import java.util.Arrays;

/** Counts distinct texts, at most 24 bytes a text; two of four billion may count as one. */
final class Distinct {

    private static final int SMALLEST = 8;

    /** Powers of two; 0 is a free place. */
    private long[] places = new long[SMALLEST];

    private int size;

    /** Notes a text and says whether it is new. */
    boolean add(String text) {
        if (size * 4 >= places.length * 3) {
            long[] old = places;
            places = new long[old.length * 2];
            Arrays.stream(old)
                    .filter(hash -> hash != 0)
                    .forEach(hash -> places[place(hash)] = hash);
        }
        long hash = hash(text);
        int place = place(hash);
        boolean added = places[place] == 0;
        places[place] = hash;
        size += added ? 1 : 0;
        return added;
    }

    boolean has(String text) {
        return places[place(hash(text))] != 0;
    }

    int size() {
        return size;
    }

    private int place(long hash) {
        int place = (int) hash & (places.length - 1);
        while (places[place] != 0 && places[place] != hash) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private static long hash(String text) {
        long hash = Fingerprint.of(text).high();
        return hash == 0 ? 1 : hash;
    }
}
