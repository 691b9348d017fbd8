package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where a dead letter of the detector came from and why, as the readers of other topics say it. */
final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    static Headers of(
            Headers headers,
            ProcessorContext<?, ?> context,
            String group,
            RuntimeException poison) {
        RecordHeaders more = new RecordHeaders(headers);
        context.recordMetadata()
                .ifPresent(
                        at -> {
                            add(more, "dlt-topic", at.topic());
                            add(more, "dlt-partition", Integer.toString(at.partition()));
                            add(more, "dlt-offset", Long.toString(at.offset()));
                        });
        add(more, "dlt-group", group);
        add(more, "dlt-reason", String.valueOf(poison.getMessage()));
        return more;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
