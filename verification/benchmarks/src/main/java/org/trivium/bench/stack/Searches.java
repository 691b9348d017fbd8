package org.trivium.bench.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;

/** What people type into the search field, from the most common word to one that nobody wrote. */
final class Searches {

    private Searches() {}

    /** One row for each kind of search in a queue of so many tickets. */
    static List<Row> measure(Queue queue, int tickets) {
        Samples one = queue.one();
        List<Row> rows = new ArrayList<>();
        asked().forEach((what, query) -> rows.add(row(what, queue.first(query), one, tickets)));
        return rows;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("one common word", "q=" + words(2));
        asked.put("two common words", "q=" + words(2, 3));
        asked.put("three words", "q=" + words(50, 71, 93));
        asked.put("a common word and a rare one", "q=" + words(2, 9_000));
        asked.put("a rare word", "q=" + words(9_000));
        asked.put("the beginning of many words", "q=wb");
        asked.put("a word of everybody and the beginning of one", "q=projector+wc");
        asked.put("a word of a status", "status=new&q=" + words(50));
        asked.put("a word, by last change", "sort=updated&q=" + words(50));
        asked.put("a word that nobody wrote", "q=zebra");
        return asked;
    }

    private static String words(int... ranks) {
        List<String> words = new ArrayList<>();
        for (int rank : ranks) {
            words.add(Prose.word(rank));
        }
        return String.join("+", words);
    }

    private static Row row(String what, Samples found, Samples one, int tickets) {
        return new Row(
                "search in %,d tickets: %s".formatted(tickets, what),
                found.spread(),
                one.spread() + ": GET of one ticket by id",
                "p95 < 100 ms",
                "reading what meets the rarest condition");
    }
}
