package org.trivium.support.directory.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.Stored;
import org.trivium.starter.outbox.OutboxDocuments;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.Registered;

/** A register whose entries are documents; the announcements of a change are saved with it. */
class MongoRegister<T extends Registered, D extends Stored> implements Register<T> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoRegister.class);
    private static final Sort BY_ID = Sort.by("_id");
    private static final String UNSENT = OutboxDocuments.FIELD + ".id";
    private static final int AT_ONCE = 250;

    private static final int REMEMBERED = 10_000;
    private static final Duration RECENT = Duration.ofSeconds(1);

    private final Cache<String, T> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(RECENT).build();

    private final DistrictMongo<D> mongo;
    private final Function<T, D> write;
    private final Function<D, T> read;
    private final Announcer<Change<T>> announcer;

    MongoRegister(
            DistrictMongo<D> mongo,
            Function<T, D> write,
            Function<D, T> read,
            Announcer<Change<T>> announcer) {
        this.mongo = mongo;
        this.write = write;
        this.read = read;
        this.announcer = announcer;
    }

    static String id(Registered entry) {
        return id(entry.district(), entry.key());
    }

    static String id(String district, String key) {
        return district + "|" + key;
    }

    @Override
    public Optional<T> find(String district, String key) {
        return mongo.byId(district, id(district, key)).map(read);
    }

    @Override
    public Optional<T> recent(String district, String key) {
        String id = id(district, key);
        Optional<T> known = Optional.ofNullable(recent.getIfPresent(id));
        return known.or(
                () -> {
                    Optional<T> found = find(district, key);
                    found.ifPresent(entry -> recent.put(id, entry));
                    return found;
                });
    }

    @Override
    public List<T> find(String district, Collection<String> keys) {
        return matching(
                district,
                Criteria.where("_id").in(keys.stream().map(key -> id(district, key)).toList()));
    }

    @Override
    public List<T> all(String district) {
        return matching(district, new Criteria());
    }

    List<T> matching(String district, Criteria criteria) {
        return mongo.find(district, criteria, BY_ID, 0).stream().map(read).toList();
    }

    @Override
    public boolean save(Change<T> change) {
        D document = write.apply(change.after());
        try {
            if (change.before() != null) {
                return mongo.replace(document, change.from(), announcer.announce(change));
            }
            mongo.insert(document, announcer.announce(change));
            return true;
        } catch (DuplicateKeyException someoneWasFaster) {
            return false;
        } finally {
            recent.invalidate(document.id());
        }
    }

    @Override
    public void saveAll(List<Change<T>> changes) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            savePart(changes.subList(from, Math.min(changes.size(), from + AT_ONCE)));
        }
    }

    private void savePart(List<Change<T>> part) {
        List<DistrictMongo.Write<D>> writes = part.stream().map(this::written).toList();
        try {
            mongo.writeAll(writes);
        } catch (DuplicateKeyException | BulkOperationException someoneWasFaster) {
            LOG.debug(
                    "Not all of {} entries were new: {}",
                    part.size(),
                    someoneWasFaster.getMessage());
        }
        List<String> ids = writes.stream().map(one -> one.stored().id()).toList();
        recent.invalidateAll(ids);
        mongo.relaySoon(ids);
    }

    private DistrictMongo.Write<D> written(Change<T> change) {
        return new DistrictMongo.Write<>(
                write.apply(change.after()), change.from(), announcer.announce(change));
    }

    @Override
    public void announce(String district) {
        List<String> before = List.of();
        List<String> unsent = unsent(district);
        while (!unsent.isEmpty() && !unsent.equals(before)) {
            mongo.relayNow(unsent);
            before = unsent;
            unsent = unsent(district);
        }
    }

    private List<String> unsent(String district) {
        return mongo
                .find(district, Criteria.where(UNSENT).gt(""), Sort.by(UNSENT), AT_ONCE)
                .stream()
                .map(Stored::id)
                .toList();
    }
}
