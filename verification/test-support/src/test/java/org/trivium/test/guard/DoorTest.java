package org.trivium.test.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivium.events.Topic;

/** Who comes in at all by the settings of deploy/kafka, and who no longer does. */
@Timeout(180)
class DoorTest {

    private final GuardedBroker broker = GuardedBroker.running();

    @Test
    void nobodyComesInWithoutAnAccountOrWithoutTls() {
        for (String protocol : List.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT")) {
            Map<String, Object> settings =
                    impatient(changed("support", "security.protocol", protocol));
            assertThatThrownBy(() -> asks(settings))
                    .as(protocol)
                    .isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void nobodyComesInWithAnotherMechanismPasswordOrName() {
        String known = String.valueOf(broker.client("support").get("sasl.jaas.config"));
        String plain = known.replace(".scram.ScramLoginModule", ".plain.PlainLoginModule");
        for (Map<String, Object> settings :
                List.of(
                        changed("support", "sasl.jaas.config", guessing(known)),
                        changed("stranger", "sasl.mechanism", "SCRAM-SHA-512"),
                        with(
                                changed("support", "sasl.jaas.config", plain),
                                "sasl.mechanism",
                                "PLAIN"))) {
            assertThatThrownBy(() -> asks(settings)).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void aClientDoesNotTakeAnotherServerForTheBroker() {
        Map<String, Object> settings = new HashMap<>(broker.client("support"));
        settings.remove("ssl.truststore.location");
        settings.remove("ssl.truststore.type");
        assertThatThrownBy(() -> asks(settings)).isInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void whoIsDismissedIsOut() {
        String account = "integrator-leaving";
        Scene.topics();
        broker.admit(account);
        try (Visitor leaving = new Visitor(broker.client(account))) {
            assertThat(leaving.readsFor(account, Topic.TICKETS.published())).isNotEmpty();
        }
        assertThat(rights(account)).isNotEmpty();

        broker.dismiss(account);

        assertThat(rights(account)).isEmpty();
        assertThatThrownBy(() -> asks(broker.client(account)))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    private Collection<AclBinding> rights(String account) {
        AclBindingFilter ofAccount =
                new AclBindingFilter(
                        ResourcePatternFilter.ANY,
                        new AccessControlEntryFilter(
                                "User:" + account, null, AclOperation.ANY, AclPermissionType.ANY));
        try (Visitor operator = new Visitor(broker.client(GuardedBroker.OPERATOR))) {
            return Visitor.said(operator.admin().describeAcls(ofAccount).values());
        }
    }

    /** As a configuration does that was read from a file of somebody who guesses. */
    private static String guessing(String jaas) {
        return jaas.replaceAll("password=\".*?\"", "password=\"guess\"");
    }

    private Map<String, Object> changed(String account, String name, Object value) {
        return with(broker.client(account), name, value);
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        Map<String, Object> more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> impatient(Map<String, Object> all) {
        return with(with(all, "default.api.timeout.ms", 3_000), "request.timeout.ms", 3_000);
    }

    private static void asks(Map<String, Object> settings) throws KafkaException {
        try (Visitor visitor = new Visitor(settings)) {
            Visitor.said(visitor.admin().listTopics().names());
        }
    }
}
