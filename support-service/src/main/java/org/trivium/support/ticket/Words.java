package org.trivium.support.ticket;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a text is found by: lower case, without accents, letters and digits only, from two
 * to forty of them.
 */
public final class Words {

    /** Most different words of one ticket: each is an entry of an index. */
    public static final int MOST = 64;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** The first {@link #MOST} different words of a ticket, those of the subject first. */
    public static List<String> of(Report report) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : List.of(report.subject(), report.description())) {
            for (String word : split(text)) {
                if (words.size() < MOST) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    /** What somebody looks for; absent words match every ticket. */
    static Search search(String asked) {
        List<String> words = split(asked).stream().distinct().toList();
        return words.isEmpty()
                ? Search.ANYTHING
                : new Search(words.subList(0, words.size() - 1), words.getLast());
    }

    private static List<String> split(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .toList();
    }

    /**
     * All of these must be there.
     *
     * @param whole words that are there as they are
     * @param start how one more word begins; empty when any will do
     */
    public record Search(List<String> whole, String start) {

        static final Search ANYTHING = new Search(List.of(), "");

        public Search {
            whole = List.copyOf(whole);
        }

        /** True when it asks for nothing. */
        public boolean isEmpty() {
            return start.isEmpty();
        }
    }
}
