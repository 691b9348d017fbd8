package org.trivium.test.guard;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trivium.events.Topic;

/** What an integrator may do on a broker with the settings and rights of deploy/kafka. */
@Timeout(180)
class IntegratorRightsTest {

    private static final String TICKETS = Topic.TICKETS.published();
    private static final TopicPartition FIRST = new TopicPartition(TICKETS, 0);
    private static final String OTHERS = "pd-suggestions";

    private static Set<String> topics = Set.of();
    private static Visitor integrator = visitor(GuardedBroker.OPERATOR);

    @BeforeAll
    static void come() {
        topics = Scene.topics();
        integrator.close();
        integrator = visitor(Scene.REPORTING);
    }

    @AfterAll
    static void leave() {
        integrator.close();
    }

    @Test
    void itReadsEveryTopicThatTheCatalogueOffersAndRemembersHowFar() {
        for (String topic : Scene.published()) {
            assertThat(integrator.readsFor(Scene.REPORTING, topic)).isEqualTo("a fact of " + topic);
        }
        assertThat(integrator.readsFor(Scene.REPORTING + ".nightly", TICKETS)).isNotEmpty();
    }

    @Test
    void itMayReadThoseAndDoNothingElseOnTheWholeBroker() {
        assertThat(integrator.rights(topics))
                .containsOnlyKeys(Scene.published())
                .allSatisfy((topic, rights) -> assertThat(rights).containsOnly(READ, DESCRIBE));
        assertThat(Visitor.said(integrator.admin().listTopics().names()))
                .isEqualTo(Scene.published());
        assertThat(
                        Visitor.said(
                                integrator
                                        .admin()
                                        .describeCluster(
                                                new DescribeClusterOptions()
                                                        .includeAuthorizedOperations(true))
                                        .authorizedOperations()))
                .isEmpty();
    }

    @Test
    void whatIsInternalIsRefusedToIt() {
        for (String topic : topics) {
            if (!Scene.published().contains(topic)) {
                assertThatThrownBy(() -> integrator.readsFor(Scene.REPORTING, topic))
                        .as(topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void itWritesNowhere() {
        for (String topic : topics) {
            assertThatThrownBy(() -> integrator.writes(topic, "made up"))
                    .as(topic)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void itChangesNothing() {
        var admin = integrator.admin();
        refused(
                () -> Visitor.said(admin.createTopics(List.of(topic("mine"))).all()),
                () -> Visitor.said(admin.createTopics(List.of(topic(Scene.REPORTING))).all()),
                () -> Visitor.said(admin.deleteTopics(List.of(TICKETS)).all()),
                () ->
                        Visitor.said(
                                admin.createPartitions(Map.of(TICKETS, NewPartitions.increaseTo(2)))
                                        .all()),
                () ->
                        Visitor.said(
                                admin.deleteRecords(Map.of(FIRST, RecordsToDelete.beforeOffset(1)))
                                        .all()),
                () -> Visitor.said(admin.incrementalAlterConfigs(forgetful()).all()),
                () -> Visitor.said(admin.describeAcls(AclBindingFilter.ANY).values()),
                () -> Visitor.said(admin.describeUserScramCredentials().all()));
    }

    @Test
    void itLeavesTheGroupsOfOthersAlone() {
        Visitor other = visitor(Scene.REPORT);
        other.readsFor(Scene.REPORT, TICKETS);
        other.close();
        for (String group : List.of(OTHERS, Scene.REPORT, Scene.REPORTING + "-too")) {
            assertThatThrownBy(() -> integrator.readsFor(group, TICKETS))
                    .as(group)
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        var admin = integrator.admin();
        var far = Map.of(FIRST, new OffsetAndMetadata(1));
        refused(
                () ->
                        Visitor.said(
                                admin.listConsumerGroupOffsets(Scene.REPORT)
                                        .partitionsToOffsetAndMetadata()),
                () -> Visitor.said(admin.describeConsumerGroups(List.of(Scene.REPORT)).all()),
                () -> Visitor.said(admin.alterConsumerGroupOffsets(Scene.REPORT, far).all()),
                () -> Visitor.said(admin.deleteConsumerGroups(List.of(Scene.REPORT)).all()));
        assertThat(Visitor.said(admin.listGroups().all()))
                .extracting(GroupListing::groupId)
                .allMatch(group -> group.startsWith(Scene.REPORTING));
    }

    @Test
    void whoHasAnAccountWithoutRightsSeesNothing() {
        try (Visitor nobody = visitor(Scene.NOBODY)) {
            assertThat(nobody.rights(topics)).isEmpty();
            assertThat(Visitor.said(nobody.admin().listTopics().names())).isEmpty();
            assertThatThrownBy(() -> nobody.readsFor(Scene.REPORTING, TICKETS))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static Map<ConfigResource, java.util.Collection<AlterConfigOp>> forgetful() {
        return Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, TICKETS),
                List.of(
                        new AlterConfigOp(
                                new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET)));
    }

    private static void refused(ThrowingCallable... attempts) {
        Stream.of(attempts)
                .forEach(
                        attempt ->
                                assertThatThrownBy(attempt)
                                        .isInstanceOf(AuthorizationException.class));
    }

    private static Visitor visitor(String account) {
        return new Visitor(GuardedBroker.running().client(account));
    }
}
