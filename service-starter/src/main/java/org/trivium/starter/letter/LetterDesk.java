package org.trivium.starter.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Moment;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;

/**
 * Where operators look at dead letters and decide about them. They see those of their district, and
 * those that do not say whose they are.
 */
public final class LetterDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);
    private static final String NOBODYS = "";
    private static final Comparator<Letter> NEWEST_FIRST =
            Comparator.comparing(Letter::at).thenComparing(Letter::id).reversed();

    private final Letters letters;
    private final LetterPost post;
    private final Attempt attempt;
    private final Map<String, String> repairs;

    /** {@code repairs} says by group what is rebuilt where no letter can be given once more. */
    LetterDesk(Letters letters, LetterPost post, Attempt attempt, Map<String, String> repairs) {
        this.letters = letters;
        this.post = post;
        this.attempt = attempt;
        this.repairs = Map.copyOf(repairs);
    }

    /**
     * Those in a state, newest first.
     *
     * @param group reader that could not act on them; null for all
     */
    public Page<Letter> list(
            Caller caller,
            LetterState state,
            @Nullable String group,
            Optional<String> after,
            int limit) {
        String district = caller.as(Role.OPS).district();
        Moment last = after.map(Moment::read).orElse(null);
        List<Letter> rows =
                Stream.of(district, NOBODYS)
                        .flatMap(one -> letters.list(one, state, group, last, limit + 1).stream())
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rows, limit, row -> new Moment(row.at(), row.id()).text());
    }

    /** One letter; {@link NotFound} when the caller's district has none of that id. */
    public Letter find(Caller caller, String id) {
        String district = caller.as(Role.OPS).district();
        return letters.byId(district, id)
                .or(() -> letters.byId(NOBODYS, id))
                .orElseThrow(() -> new NotFound("dead letter", id));
    }

    /**
     * Gives it to its reader once more; what waits behind it follows when it works.
     *
     * @throws LetterSettled when there is nothing left to do about it
     * @throws LetterBehind when another one must come before it
     * @throws RebuildNeeded when its reader must read everything once more to act on it
     */
    public Letter replay(Caller caller, String id) {
        Letter letter = find(caller, id);
        String repair = repairs.get(letter.group());
        if (letter.isOpen() && repair != null) {
            throw new RebuildNeeded(letter, repair);
        }
        if (!letter.lane().isEmpty()) {
            letters.first(letter.district(), letter.lane())
                    .filter(first -> letter.isOpen() && !first.id().equals(id))
                    .ifPresent(
                            first -> {
                                throw new LetterBehind(letter, first);
                            });
        }
        Letter replaying =
                letters.replaying(letter, caller.person())
                        .orElseThrow(() -> new LetterSettled(find(caller, id)));
        LOG.info("Dead letter {} is replayed by {}", id, caller.person());
        post.toReader(replaying);
        return replaying;
    }

    /**
     * Nobody will act on it; what waits behind it follows.
     *
     * @throws LetterSettled when there is nothing left to do about it
     */
    public Letter discard(Caller caller, String id, String reason) {
        Letter letter = find(caller, id);
        if (reason.isBlank()) {
            throw InvalidFields.of("reason", "must not be blank");
        }
        Optional<Letter> discarded = letters.discarded(letter, caller.person(), reason);
        if (discarded.isEmpty() && !attempt.isRepeated()) {
            throw new LetterSettled(find(caller, id));
        }
        LOG.info("Dead letter {} is discarded by {}: {}", id, caller.person(), reason);
        if (!letter.lane().isEmpty()) {
            letters.first(letter.district(), letter.lane())
                    .filter(Letter::behind)
                    .flatMap(next -> letters.replaying(next, caller.person()))
                    .ifPresent(post::toReader);
        }
        return find(caller, id);
    }
}
