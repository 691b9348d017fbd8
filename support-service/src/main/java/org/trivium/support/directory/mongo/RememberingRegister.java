package org.trivium.support.directory.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Criteria;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Registered;

/**
 * Remembers large entries that are read at every turn. The database is asked each time whether
 * there is another version, so that no answer is stale, but an entry that is known already does not
 * travel. For entries that are never removed.
 */
final class RememberingRegister<T extends Registered, D extends Stored>
        extends MongoRegister<T, D> {

    /** Entries in memory; the others are read when they are wanted. */
    private static final int AT_MOST = 64;

    private final DistrictMongo<D> mongo;
    private final Function<D, T> read;
    private final Map<String, T> known = new LinkedHashMap<>();

    RememberingRegister(
            DistrictMongo<D> mongo,
            Function<T, D> write,
            Function<D, T> read,
            Announcer<Change<T>> announcer) {
        super(mongo, write, read, announcer);
        this.mongo = mongo;
        this.read = read;
    }

    @Override
    public Optional<T> find(String district, String key) {
        String id = id(district, key);
        Optional<T> last = remembered(id);
        Optional<T> found = mongo.first(district, other(id, last)).map(read);
        found.ifPresent(entry -> remember(id, entry));
        return found.or(() -> last);
    }

    private static Criteria other(String id, Optional<? extends Registered> known) {
        Criteria criteria = Criteria.where("_id").is(id);
        return known.map(entry -> criteria.and("version").ne(entry.version())).orElse(criteria);
    }

    private Optional<T> remembered(String id) {
        synchronized (known) {
            return Optional.ofNullable(known.get(id));
        }
    }

    private void remember(String id, T entry) {
        synchronized (known) {
            known.remove(id);
            if (known.size() >= AT_MOST) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(id, entry);
        }
    }
}
