package org.trivium.chaos;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trivium.chaos.client.Person;
import org.trivium.chaos.ledger.Learnt;
import org.trivium.chaos.log.Topics;
import org.trivium.events.Topic;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.Watcher;

/** A stack that knows nothing but a log, and that nobody disturbs. */
final class FreshStack {

    /** Whatever is learnt is learnt from these. */
    private static final List<Topic> LOG = List.of(Topic.DIRECTORY, Topic.DETECTION);

    private final StackSettings settings;

    FreshStack(StackSettings settings) {
        this.settings = settings;
    }

    /** The records that it needs of another stack. */
    static List<ConsumerRecord<String, byte[]>> log(Topics topics) {
        return LOG.stream().flatMap(topic -> topics.read(topic.published()).stream()).toList();
    }

    /** What a fresh detector and fresh services make of the log. */
    List<Learnt> learn(List<ConsumerRecord<String, byte[]>> log) {
        try (Stack stack = Stack.start(settings, Watcher.SILENT)) {
            Topics topics = new Topics(stack.ports().kafka());
            topics.write(log);
            new Drain(stack).await();
            return learnt(stack, topics);
        }
    }

    /** What any stack has made of its log. */
    static List<Learnt> learnt(Stack stack, Topics topics) {
        return Districts.NAMES.stream()
                .map(name -> Learnt.of(Person.director(name).door(stack), topics, name))
                .toList();
    }
}
