package org.trivium.bench.stack;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text whose words are as unequally common as those of a language: the n-th in one of n texts. */
final class Prose {

    private static final int VOCABULARY = 20_000;
    private static final int LENGTH = 25;
    private static final int LETTERS = 26;

    private Prose() {}

    static String of(Random random) {
        return Stream.generate(() -> word((int) Math.pow(VOCABULARY, random.nextDouble())))
                .limit(LENGTH)
                .collect(Collectors.joining(" "));
    }

    /** The word of that rank, 1 for the most common. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder("w");
        for (int rest = rank; rest > 0; rest /= LETTERS) {
            word.append((char) ('a' + rest % LETTERS));
        }
        return word.append('x').toString();
    }
}
