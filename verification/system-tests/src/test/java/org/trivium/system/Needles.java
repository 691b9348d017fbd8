package org.trivium.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.Person;

/**
 * What people are called and what they have written, to be looked for in any text: names in either
 * order, addresses, keys, and of a longer text each run of five words. Capitals and whatever stands
 * between words make no difference.
 */
final class Needles {

    private static final int RUN = 5;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Word root = new Word();

    /** A word with those that may follow it. */
    private static final class Word {
        private final Map<String, Word> next = new HashMap<>();
        private @Nullable String whole;
    }

    /** Looks for a person from now on. */
    Needles person(Person person) {
        List<String> name = words(person.name());
        put(name, person.name());
        put(name.reversed(), person.name());
        put(words(person.email()), person.email());
        put(words(person.key()), person.key());
        return this;
    }

    /** Looks for something that somebody has written: all of it if it is short. */
    Needles text(String text) {
        List<String> words = words(text);
        if (words.size() <= RUN) {
            put(words, text);
        }
        for (int i = 0; i + RUN <= words.size(); i++) {
            List<String> run = words.subList(i, i + RUN);
            put(run, String.join(" ", run));
        }
        return this;
    }

    private void put(List<String> words, String whole) {
        Word word = root;
        for (String one : words) {
            word = word.next.computeIfAbsent(one, key -> new Word());
        }
        if (word != root) {
            word.whole = whole;
        }
    }

    /** Those that the text holds. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            String first = words.get(i);
            // what is stored in binary may begin in the middle of something
            for (int from = 0; from < first.length(); from++) {
                Word word = root.next.get(first.substring(from));
                for (int next = i + 1; word != null; next++) {
                    if (word.whole != null) {
                        found.add(word.whole);
                    }
                    word = next < words.size() ? word.next.get(words.get(next)) : null;
                }
            }
        }
        return found;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(text, -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
