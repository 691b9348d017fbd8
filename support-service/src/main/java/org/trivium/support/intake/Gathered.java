package org.trivium.support.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Newcomers.NewLeaf;
import org.trivium.support.directory.Newcomers.NewSite;

/**
 * What the directory must know before the first ticket of a file is told. People are counted here,
 * not kept.
 */
final class Gathered {

    /** Most sites, and most leaves: a file that names more has another column under that name. */
    static final int MOST = 5_000;

    private static final String JOIN = " / ";

    private final Set<String> leaves = new TreeSet<>();
    private final Map<String, Distinct> requesters = new TreeMap<>();
    private final Distinct strangers = new Distinct();
    private @Nullable Instant earliest;

    /**
     * Notes a row that comes in.
     *
     * @throws FileRefused when the file names too many sites or leaves
     */
    void add(Row row, Scene scene) {
        String requester = row.need(Field.REQUESTER);
        leaves.add(row.need(Field.LEAF));
        Stream.ofNullable(row.get(Field.RECATEGORISED_FROM)).forEach(leaves::add);
        requesters.computeIfAbsent(row.need(Field.SITE), _ -> new Distinct()).add(requester);
        Stream.concat(Stream.of(requester), Stream.ofNullable(row.get(Field.ASSIGNEE)))
                .filter(key -> !scene.knows(key))
                .forEach(strangers::add);
        if (row.pending().contains(0)) {
            Instant opened = row.time(Field.OPENED).orElseThrow();
            earliest = earliest == null || opened.isBefore(earliest) ? opened : earliest;
        }
        atMost(leaves.size(), "leaves");
        atMost(requesters.size(), "sites");
    }

    /** When the first new ticket was opened; absent when there is none. */
    @Nullable Instant earliest() {
        return earliest;
    }

    List<NewLeaf> leaves() {
        return leaves.stream().map(code -> new NewLeaf(code, group(code), code)).toList();
    }

    /** Staff numbers are the distinct requesters of the file. */
    List<NewSite> sites() {
        return requesters.entrySet().stream()
                .map(e -> new NewSite(e.getKey(), e.getKey(), e.getValue().size()))
                .toList();
    }

    /** People whom the directory does not know. */
    Distinct strangers() {
        return strangers;
    }

    private static void atMost(int named, String what) {
        if (named > MOST) {
            throw new FileRefused(
                    "The file names more than %d %s; its mapping takes another column for them."
                            .formatted(MOST, what));
        }
    }

    private static String group(String code) {
        int end = code.contains(JOIN) ? code.indexOf(JOIN) : code.indexOf('.');
        return end > 0 ? code.substring(0, end) : Objects.requireNonNull(code);
    }
}
