package org.trivium.test.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivium.events.Topic;

/**
 * What services may not do on a broker with the settings and rights of deploy/kafka. What they may,
 * their own tests show by working.
 */
@Timeout(180)
class ServiceRightsTest {

    private static final String DETECTION = Topic.DETECTION.published();

    private final Map<String, Visitor> services = new TreeMap<>();

    @AfterEach
    void leave() {
        services.values().forEach(Visitor::close);
    }

    @Test
    void onlySupportTouchesWhatRestrictedLeavesAreSpokenOfOn() {
        List<String> inner =
                Scene.topics().stream()
                        .filter(name -> name.startsWith(DETECTION) || name.equals(Scene.STORE))
                        .toList();

        assertThat(inner).hasSize(4);
        assertThat(service("pd").rights(inner)).isEmpty();
        assertThat(service("planning").rights(inner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "pd", "planning"})
    void eachWritesItsOwnTopicsAloneAndTheLettersOfItsReaders(String name) {
        Set<String> own = new TreeSet<>();
        for (String topic : Scene.topics()) {
            boolean ofReaders = topic.contains(".%s-".formatted(name));
            boolean toReaders = topic.endsWith(".dlt") || topic.endsWith(".retry");
            boolean published = topic.startsWith("trivium.%s.".formatted(name));
            if (toReaders ? ofReaders : published || topic.startsWith(name + "-")) {
                own.add(topic);
            }
        }
        own.remove(DETECTION + ".support-detection.retry");

        assertThat(with(name, AclOperation.WRITE)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "pd", "planning"})
    void noneDeletesWhatIsPublishedOrChangesHowItIsKept(String name) {
        assertThat(with(name, AclOperation.ALTER)).isEmpty();
        assertThat(with(name, AclOperation.ALTER_CONFIGS)).isEmpty();
        assertThat(with(name, AclOperation.DELETE))
                .isEqualTo(name.equals("support") ? Set.of(Scene.STORE) : Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "pd", "planning"})
    void noneHasRightsOnTheWholeBroker(String name) {
        var described =
                service(name)
                        .admin()
                        .describeCluster(
                                new DescribeClusterOptions().includeAuthorizedOperations(true));

        assertThat(Visitor.said(described.authorizedOperations())).isEmpty();
    }

    @Test
    void nobodyReadsTheTicketsButWhoReportsOfThem() {
        String tickets = Topic.TICKETS.published();

        for (String name : List.of("support", "pd", "planning")) {
            assertThat(with(name, AclOperation.READ)).doesNotContain(tickets);
        }
    }

    private Set<String> with(String name, AclOperation operation) {
        Set<String> topics = new TreeSet<>();
        service(name)
                .rights(Scene.topics())
                .forEach(
                        (topic, rights) -> {
                            if (EnumSet.copyOf(rights).contains(operation)) {
                                topics.add(topic);
                            }
                        });
        return topics;
    }

    private Visitor service(String name) {
        return services.computeIfAbsent(
                name, account -> new Visitor(GuardedBroker.running().client(account)));
    }
}
