package org.trivium.starter.audit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.BsonString;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the service tells its database to do. */
@TestConfiguration(proxyBeanMethods = false)
class SeenCommands implements CommandListener {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Bean
    MongoClientSettingsBuilderCustomizer listening() {
        return client -> client.addCommandListener(this);
    }

    /** Names of the commands that one collection was told. */
    Set<String> on(String collection) {
        return seen.stream()
                .filter(one -> one.startsWith(collection + " "))
                .map(one -> one.substring(collection.length() + 1))
                .collect(Collectors.toSet());
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommand().get(event.getCommandName()) instanceof BsonString collection) {
            seen.add(collection.getValue() + " " + event.getCommandName());
        }
    }
}
