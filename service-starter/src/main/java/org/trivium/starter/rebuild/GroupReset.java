package org.trivium.starter.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Makes the broker forget how far a group has read, so that it begins anew. */
public final class GroupReset {

    /** A reader that did not say goodbye is missed after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long PAUSE_MILLIS = 200;

    private final Map<String, Object> admin;

    public GroupReset(Map<String, Object> admin) {
        this.admin = Map.copyOf(admin);
    }

    /**
     * Waits until nobody reads for the group, and forgets its offsets.
     *
     * @throws RebuildRefused when somebody still reads, or the broker is away
     */
    public void forget(String group) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin client = Admin.create(admin)) {
            while (!forgotten(client, group, System.nanoTime() > deadline)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RebuildRefused("The service is stopping", stop);
        }
    }

    private static boolean forgotten(Admin client, String group, boolean late)
            throws InterruptedException {
        try {
            client.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            if (!(refused.getCause() instanceof GroupNotEmptyException)) {
                throw new RebuildRefused("The broker does not let go of " + group, refused);
            }
            if (late) {
                throw new RebuildRefused(
                        "Another instance reads for %s: stop all but this one, then ask again"
                                .formatted(group),
                        refused);
            }
            return false;
        }
    }
}
