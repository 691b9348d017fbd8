package org.trivium.suggestion;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Joins suggestions of one recurrence, on this desk and the other, when they are shown. */
public final class SuggestionLinks {

    private final DeskNames names;
    private final Suggestions suggestions;
    private final Links links;

    public SuggestionLinks(DeskNames names, Suggestions suggestions, Links links) {
        this.names = names;
        this.suggestions = suggestions;
        this.links = links;
    }

    List<Shown> show(String district, List<Suggestion> some, LocalDate today) {
        List<Link> candidates = new ArrayList<>(links.of(district, all(some)));
        if (names.targets().size() > 1) {
            suggestions.of(district, all(some)).stream()
                    .map(s -> own(s, today))
                    .forEach(candidates::add);
        }
        candidates.sort(Comparator.comparing(Link::target).thenComparing(Link::suggestion));
        return some.stream().map(s -> new Shown(s, s.standing(today), of(s, candidates))).toList();
    }

    private static List<Link> of(Suggestion suggestion, List<Link> candidates) {
        return candidates.stream()
                .filter(link -> suggestion.knows(link.recurrence()))
                .filter(link -> !link.suggestion().equals(suggestion.id()))
                .toList();
    }

    private Link own(Suggestion suggestion, LocalDate today) {
        return new Link(
                names.service(),
                suggestion.id(),
                suggestion.version(),
                suggestion.recurrence(),
                suggestion.target(),
                suggestion.standing(today));
    }

    private static Set<String> all(List<Suggestion> some) {
        return some.stream()
                .flatMap(s -> Stream.concat(s.earlier().stream(), Stream.of(s.recurrence())))
                .collect(toSet());
    }
}
