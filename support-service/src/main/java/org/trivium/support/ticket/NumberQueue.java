package org.trivium.support.ticket;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reserves numbers one by one for who asks alone, and together for who asks while the counter is
 * busy: the counter is one document, so filings would queue for it anyhow.
 */
final class NumberQueue {

    private final Tickets tickets;
    private final Map<Counter, Round> gathering = new HashMap<>();
    private final Map<Counter, Lock> busy = new ConcurrentHashMap<>();

    NumberQueue(Tickets tickets) {
        this.tickets = tickets;
    }

    /** The next count of the year, given to nobody else. */
    long next(String district, int year) {
        Counter counter = new Counter(district, year);
        Round round;
        int place;
        synchronized (gathering) {
            round = gathering.computeIfAbsent(counter, _ -> new Round());
            place = round.size++;
        }
        if (place == 0) {
            reserve(counter, round);
        }
        return first(round) + place;
    }

    /** How many wait for the next reservation. */
    int waiting(String district, int year) {
        synchronized (gathering) {
            Round round = gathering.get(new Counter(district, year));
            return round == null ? 0 : round.size;
        }
    }

    /** Whoever came first waits for the counter and reserves for all who came meanwhile. */
    private void reserve(Counter counter, Round round) {
        Lock turn = busy.computeIfAbsent(counter, _ -> new ReentrantLock());
        turn.lock();
        try {
            int count;
            synchronized (gathering) {
                gathering.remove(counter);
                count = round.size;
            }
            round.first.complete(tickets.reserveNumbers(counter.district(), counter.year(), count));
        } catch (RuntimeException away) {
            round.first.completeExceptionally(away);
        } finally {
            turn.unlock();
        }
    }

    private static long first(Round round) {
        try {
            return round.first.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException away ? away : failed;
        }
    }

    private record Counter(String district, int year) {}

    private static final class Round {
        private final CompletableFuture<Long> first = new CompletableFuture<>();
        private int size;
    }
}
