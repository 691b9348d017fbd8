package org.trivium.support.detection.kafka;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.trivium.starter.rebuild.GroupReset;
import org.trivium.starter.rebuild.RebuildRefused;
import org.trivium.starter.rebuild.Rebuildable;

/**
 * Makes the detector forget everything and hear all facts again. What it tells then is what it told
 * before, byte for byte, unless it has been repaired. The order is one in which a crash does no
 * harm: facts that are heard again by a detector that remembers them change nothing.
 */
final class DetectorRebuild implements Rebuildable {

    private static final long PAUSE_MILLIS = 100;

    private final String group;
    private final DetectorEngine engine;
    private final GroupReset groups;
    private final Map<String, Object> admin;
    private final Consumer<String> letters;

    /** {@code letters} settles its dead letters, for the person who wants that. */
    DetectorRebuild(
            String group,
            DetectorEngine engine,
            GroupReset groups,
            Map<String, Object> admin,
            Consumer<String> letters) {
        this.group = group;
        this.engine = engine;
        this.groups = groups;
        this.admin = Map.copyOf(admin);
        this.letters = letters;
    }

    @Override
    public String name() {
        return group;
    }

    @Override
    public void rebuild(String by) {
        engine.without(
                () -> {
                    groups.forget(group);
                    engine.forgetCopy();
                    forgetStore();
                    groups.forget(group);
                    letters.accept(by);
                });
    }

    /** The store's log at the broker, from which any instance would take it up again. */
    private void forgetStore() {
        try (Admin client = Admin.create(admin)) {
            for (Set<String> logs = logs(client); !logs.isEmpty(); logs = logs(client)) {
                delete(client, logs);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RebuildRefused("The service is stopping", stop);
        } catch (ExecutionException refused) {
            throw new RebuildRefused("The broker does not let go of the detector's store", refused);
        }
    }

    private Set<String> logs(Admin client) throws ExecutionException, InterruptedException {
        return client.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                .filter(name -> name.startsWith(group + "-") && name.endsWith("-changelog"))
                .collect(Collectors.toSet());
    }

    private static void delete(Admin client, Set<String> logs)
            throws ExecutionException, InterruptedException {
        try {
            client.deleteTopics(logs).all().get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw refused;
            }
        }
    }
}
