package org.trivium.support.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Newcomers.NewLeaf;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.Position;

/** What the directory must know before the first ticket of a file is told. */
final class Gathered {

    private static final String JOIN = " / ";

    private final Set<String> leaves = new TreeSet<>();
    private final Map<String, Set<String>> requesters = new TreeMap<>();
    private final Map<String, String> siteOf = new HashMap<>();
    private final Set<String> technicians = new HashSet<>();
    private @Nullable Instant earliest;

    void add(Row row) {
        String site = row.need(Field.SITE);
        String requester = row.need(Field.REQUESTER);
        leaves.add(row.need(Field.LEAF));
        Stream.ofNullable(row.get(Field.RECATEGORISED_FROM)).forEach(leaves::add);
        requesters.computeIfAbsent(site, _ -> new HashSet<>()).add(requester);
        siteOf.putIfAbsent(requester, site);
        Stream.ofNullable(row.get(Field.ASSIGNEE)).forEach(technicians::add);
        if (row.pending().contains(0)) {
            Instant opened = row.time(Field.OPENED).orElseThrow();
            earliest = earliest == null || opened.isBefore(earliest) ? opened : earliest;
        }
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

    List<NewPerson> people() {
        List<NewPerson> people = new ArrayList<>();
        siteOf.forEach((key, site) -> people.add(new NewPerson(key, site, Position.OTHER)));
        technicians.stream()
                .filter(key -> !siteOf.containsKey(key))
                .map(NewPerson::of)
                .forEach(people::add);
        return people;
    }

    private static String group(String code) {
        int end = code.contains(JOIN) ? code.indexOf(JOIN) : code.indexOf('.');
        return end > 0 ? code.substring(0, end) : Objects.requireNonNull(code);
    }
}
