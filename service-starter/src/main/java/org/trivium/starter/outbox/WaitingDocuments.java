package org.trivium.starter.outbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Documents with unsent events, each once, in the order they asked; what does not fit is left to
 * the sweeper.
 */
final class WaitingDocuments {

    private final int room;
    private final Set<Ref> refs = new LinkedHashSet<>();

    WaitingDocuments(int room) {
        this.room = room;
    }

    synchronized void add(Ref ref) {
        if (refs.size() < room) {
            refs.add(ref);
            notifyAll();
        }
    }

    /** Waits for the first and takes at most {@code most} of its collection. */
    synchronized List<Ref> take(int most) throws InterruptedException {
        while (refs.isEmpty()) {
            wait();
        }
        List<Ref> taken = new ArrayList<>();
        Iterator<Ref> next = refs.iterator();
        String collection = null;
        while (next.hasNext() && taken.size() < most) {
            Ref ref = next.next();
            if (collection == null || collection.equals(ref.collection())) {
                collection = ref.collection();
                taken.add(ref);
                next.remove();
            }
        }
        return taken;
    }

    /**
     * Puts back what could not be sent, before everything that came since; the last of it goes if
     * there is no room for all.
     */
    synchronized void giveBack(List<Ref> taken) {
        List<Ref> later = List.copyOf(refs);
        refs.clear();
        refs.addAll(taken);
        later.stream().limit(Math.max(0, room - refs.size())).forEach(refs::add);
        notifyAll();
    }

    synchronized int size() {
        return refs.size();
    }

    synchronized boolean isEmpty() {
        return refs.isEmpty();
    }

    record Ref(String collection, String id) {}
}
