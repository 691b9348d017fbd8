package org.trivium.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;

/** Turns sessions into documents and back. */
final class SessionDocuments {

    static final String ID = "_id";
    static final String EXPIRES = "expires";

    private static final Logger LOG = LoggerFactory.getLogger(SessionDocuments.class);
    private static final String ATTRIBUTES = "attributes";
    private static final String CREATED = "created";
    private static final String ACCESSED = "accessed";

    /** What a session may hold, so that a foreign document cannot run code here. */
    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=50;java.base/*;org.springframework.security.**;org.trivium.gateway.**;!*");

    private static final int MOST_BYTES = 4 << 20;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Cache<Binary, Object> read =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((Binary bytes, Object value) -> bytes.length())
                    .expireAfterAccess(UNUSED)
                    .build();
    private final Clock clock;
    private final SessionSettings settings;

    SessionDocuments(Clock clock, SessionSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Document whole(BrowserSession session) {
        Document attributes = new Document();
        for (String name : session.getAttributeNames()) {
            attributes.append(key(name), bytes(value(session, name)));
        }
        return new Document(ID, session.getId())
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(EXPIRES, Date.from(expires(session)))
                .append(ATTRIBUTES, attributes);
    }

    /** What the request has changed, and that it took place. */
    Bson changes(BrowserSession session) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(ACCESSED, Date.from(session.getLastAccessedTime())));
        changes.add(Updates.set(EXPIRES, Date.from(expires(session))));
        for (String name : session.changed()) {
            String path = ATTRIBUTES + "." + key(name);
            changes.add(
                    session.getAttributeNames().contains(name)
                            ? Updates.set(path, bytes(value(session, name)))
                            : Updates.unset(path));
        }
        return Updates.combine(changes);
    }

    /** An attribute that cannot be read any more, after an update for example, is left out. */
    BrowserSession read(Document document) {
        Instant accessed = document.getDate(ACCESSED).toInstant();
        BrowserSession session =
                BrowserSession.stored(
                        clock,
                        document.getString(ID),
                        document.getDate(CREATED).toInstant(),
                        accessed,
                        Duration.between(accessed, document.getDate(EXPIRES).toInstant()));
        document.get(ATTRIBUTES, Document.class)
                .forEach((key, bytes) -> restore(session, key, (Binary) bytes));
        return session;
    }

    private Instant expires(BrowserSession session) {
        boolean signedIn =
                session.getAttributeNames()
                        .contains(
                                WebSessionServerSecurityContextRepository
                                        .DEFAULT_SPRING_SECURITY_CONTEXT_ATTR_NAME);
        Instant idle =
                session.getLastAccessedTime()
                        .plus(signedIn ? settings.idle() : settings.signingIn());
        Instant last = session.getCreationTime().plus(settings.longest());
        return idle.isBefore(last) ? idle : last;
    }

    /** Attributes are replaced, never changed, so requests may share what the bytes mean. */
    private void restore(BrowserSession session, String key, Binary bytes) {
        Object value = read.getIfPresent(bytes);
        if (value == null) {
            value = object(key, bytes);
        }
        if (value != null) {
            read.put(bytes, value);
            session.restore(key.replace('~', '.'), value);
        }
    }

    private static @Nullable Object object(String key, Binary bytes) {
        try (var in =
                new ConfigurableObjectInputStream(
                        new ByteArrayInputStream(bytes.getData()),
                        SessionDocuments.class.getClassLoader())) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException unknown) {
            LOG.warn("The attribute {} of a session cannot be read", key, unknown);
            return null;
        }
    }

    private static Binary bytes(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Binary(bytes.toByteArray());
    }

    private static Object value(BrowserSession session, String name) {
        return session.getRequiredAttribute(name);
    }

    private static String key(String name) {
        return name.replace('.', '~');
    }
}
