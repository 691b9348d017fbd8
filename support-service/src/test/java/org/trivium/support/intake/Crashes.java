package org.trivium.support.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.Tickets;

/** Makes the sending of tickets fail once, as if the instance had stopped there. */
@TestConfiguration
class Crashes {

    /** Sendings until the next crash; none while it is 0 or less. */
    static final AtomicInteger BEFORE_SENDING = new AtomicInteger();

    static final AtomicInteger AFTER_SENDING = new AtomicInteger();

    /** Chunks until one is written by half. */
    static final AtomicInteger WITHIN_CHUNK = new AtomicInteger();

    static final AtomicBoolean FAILING_FOR_GOOD = new AtomicBoolean();

    static final AtomicInteger AFTER_PIECE = new AtomicInteger();

    @Bean
    static BeanPostProcessor crashing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case Tickets tickets -> crashing(tickets);
                    case Retelling retelling -> crashing(retelling);
                    default -> bean;
                };
            }
        };
    }

    private static Tickets crashing(Tickets tickets) {
        return (Tickets)
                Proxy.newProxyInstance(
                        Tickets.class.getClassLoader(),
                        new Class<?>[] {Tickets.class},
                        (_, method, arguments) -> {
                            boolean sending = method.getName().equals("relayNow");
                            crash(sending && BEFORE_SENDING.decrementAndGet() == 0);
                            crash(sending && FAILING_FOR_GOOD.get());
                            boolean writing = method.getName().equals("saveAll");
                            if (writing && WITHIN_CHUNK.decrementAndGet() == 0) {
                                tickets.saveAll(half(arguments));
                                crash(true);
                            }
                            try {
                                Object result = method.invoke(tickets, arguments);
                                crash(sending && AFTER_SENDING.decrementAndGet() == 0);
                                return result;
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
    }

    @SuppressWarnings("unchecked") // the only argument of what saves a chunk
    private static List<TicketChange> half(Object[] arguments) {
        List<TicketChange> all = (List<TicketChange>) arguments[0];
        return all.subList(0, all.size() / 2);
    }

    private static Retelling crashing(Retelling retelling) {
        return new Retelling() {
            @Override
            public void begin(ImportJob job) {
                retelling.begin(job);
            }

            @Override
            public void tell(ImportJob job, long piece, List<TicketChange> facts) {
                retelling.tell(job, piece, facts);
                crash(AFTER_PIECE.decrementAndGet() == 0);
            }

            @Override
            public void clear(ImportJob job) {
                retelling.clear(job);
            }
        };
    }

    private static void crash(boolean now) {
        if (now) {
            throw new IllegalStateException("A crash, as ordered");
        }
    }
}
