package org.trivium.test.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** Headers that are alike in all services. */
final class CommonHeaders {

    static final String CORRELATION_EXAMPLE = "0199c1f2-7a30-7c11-9d54-3f7b8f5f6a01";

    private static final String REF = "#/components/parameters/";

    private CommonHeaders() {}

    static void addTo(Components components) {
        components.addParameters(
                "CorrelationId",
                header("X-Correlation-Id", CORRELATION_EXAMPLE)
                        .description(
                                "Your id of this request, 8 to 64 letters, digits and hyphens; answers, log lines and events carry it."));
        components.addParameters(
                "IfMatch",
                header("If-Match", "\"3\"")
                        .required(true)
                        .description("The `ETag` of what you have read."));
        components.addParameters(
                "IdempotencyKey",
                header("Idempotency-Key", CORRELATION_EXAMPLE)
                        .description(
                                "Your name for this request, 1 to 200 printable ASCII characters, kept for 24 hours: the same request sent again is done once and gets the first one's answer; another one is refused with 422. While the first is being worked on: 409 with `Retry-After`."));
        components.addHeaders("ETag", tag());
        components.addHeaders("Location", location());
        components.addHeaders("ContentLocation", contentLocation());
        components.addHeaders("CorrelationId", correlationHeader());
    }

    static Parameter parameter(String component) {
        return new Parameter().$ref(REF + component);
    }

    static Header header(String component) {
        return new Header().$ref("#/components/headers/" + component);
    }

    static Header correlation() {
        return header("CorrelationId");
    }

    private static Header correlationHeader() {
        return new Header()
                .description("Id of the request: yours, or one that was made for it")
                .schema(text(CORRELATION_EXAMPLE));
    }

    private static Header tag() {
        return new Header()
                .description("The version of what is answered, for `If-Match`")
                .schema(text("\"3\""));
    }

    private static Header location() {
        return new Header().description("Where it is from now on").schema(text("/api/…"));
    }

    private static Header contentLocation() {
        return new Header()
                .description("Where it is under an id that says nothing")
                .schema(text("/api/…"));
    }

    private static Parameter header(String name, String example) {
        return new Parameter().in("header").name(name).schema(text(example));
    }

    private static Schema<?> text(String example) {
        Schema<Object> text = new Schema<>();
        text.addType("string");
        text.setExample(example);
        return text;
    }
}
