package org.trivium.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that knows two accounts, one of which may do everything and the other nothing. */
class GuardTest {

    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\"b\" user_broker=\"b\";";

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start(@TempDir Path folder) {
        kafka = EmbeddedKafka.start(folder, 0, guard());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void itsOwnerMayDoEverything() throws Exception {
        try (Admin owner = Admin.create(client("owner", "o"))) {
            owner.createTopics(List.of(new NewTopic("tickets", 1, (short) 1))).all().get();

            assertThat(owner.listTopics().names().get()).isEqualTo(Set.of("tickets"));
        }
    }

    @Test
    void anAccountWithoutRightsMayDoNothing() {
        try (Admin guest = Admin.create(client("guest", "g"))) {
            assertThatThrownBy(
                            () ->
                                    guest.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                                            .all()
                                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void nobodyComesInWithAWrongPasswordOrUnknown() {
        for (Map<String, Object> stranger :
                List.of(client("owner", "wrong"), client("nobody", "n"))) {
            try (Admin admin = Admin.create(stranger)) {
                assertThatThrownBy(() -> admin.listTopics().names().get())
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void nobodyComesInWithoutAnAccount() {
        Map<String, Object> nameless = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(patient(nameless))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void passwordsStayOutOfWhatItSaysOfItself() {
        assertThat(guard().toString()).contains("owner").doesNotContain("PlainLoginModule");
    }

    private static Guard guard() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "listener.security.protocol.map",
                "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.name.clients.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("listener.name.clients.scram-sha-512.sasl.jaas.config", scram("broker", "b"));
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.controller.plain.sasl.jaas.config", PLAIN);
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:broker;User:owner");
        return new Guard(settings, Map.of("broker", "b", "owner", "o", "guest", "g"));
    }

    private static Map<String, Object> client(String account, String password) {
        return patient(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "SCRAM-SHA-512",
                        "sasl.jaas.config",
                        scram(account, password)));
    }

    private static Map<String, Object> patient(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("default.api.timeout.ms", 5000);
        all.put("request.timeout.ms", 5000);
        return all;
    }

    private static String scram(String account, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(account, password);
    }
}
