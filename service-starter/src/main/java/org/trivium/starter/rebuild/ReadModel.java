package org.trivium.starter.rebuild;

import java.util.List;
import org.trivium.starter.mongo.StoredKind;

/**
 * What one group keeps of the topics that it reads; a bean of it can be rebuilt. Collections with
 * people's decisions or unsent events are none of it.
 *
 * @param dropped collections that are emptied
 * @param aged collections whose documents stay, so that nobody misses them meanwhile, but give way
 *     to whatever is read
 * @param besides what else is made anew while nobody reads for the group
 */
public record ReadModel(
        String group, List<StoredKind<?>> dropped, List<StoredKind<?>> aged, Runnable besides) {

    public ReadModel {
        dropped = List.copyOf(dropped);
        aged = List.copyOf(aged);
    }

    /** One whose collections are emptied and read again. */
    public static ReadModel of(String group, StoredKind<?>... dropped) {
        return new ReadModel(group, List.of(dropped), List.of(), () -> {});
    }
}
