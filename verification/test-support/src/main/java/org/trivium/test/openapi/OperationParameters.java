package org.trivium.test.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.trivium.test.openapi.WrittenWords.Words;

/** What an operation takes: query, path, headers and body. */
final class OperationParameters {

    /** By simple name: tests support knows no service. */
    private static final String EXPECTED_VERSION = "ExpectedVersion";

    private static final Map<String, String> USUAL =
            Map.of(
                    "after", "Where to go on: `next` of the page before",
                    "limit", "How many at most");

    private final WrittenWords words;

    OperationParameters(WrittenWords words) {
        this.words = words;
    }

    /** Describes what the method takes. */
    void describe(Operation operation, HandlerMethod handler, Words said) {
        body(operation, handler);
        parameters(operation, handler, said);
    }

    /** Whether it asks for the version that was read. */
    static boolean takesVersion(HandlerMethod handler) {
        return takes(handler, EXPECTED_VERSION);
    }

    /** Whether there is more to it than its path, which is never invalid but names nothing. */
    static boolean mayBeInvalid(Operation operation, HandlerMethod handler) {
        return operation.getRequestBody() != null
                || takesVersion(handler)
                || isPost(handler)
                || operation.getParameters().stream()
                        .anyMatch(parameter -> "query".equals(parameter.getIn()));
    }

    private static boolean isPost(HandlerMethod handler) {
        return mapping(handler.getMethod())
                .anyMatch(mapping -> List.of(mapping.method()).contains(RequestMethod.POST));
    }

    private void parameters(Operation operation, HandlerMethod handler, Words said) {
        List<Parameter> all = new ArrayList<>();
        for (Parameter parameter :
                operation.getParameters() == null
                        ? List.<Parameter>of()
                        : operation.getParameters()) {
            if (parameter.get$ref() != null) {
                continue; // from another method of the same operation
            }
            String text = text(parameter.getName(), handler, said);
            if (text != null) {
                parameter.setDescription(text);
            }
            if ("Content-Type".equals(parameter.getName())) {
                continue; // the body's media types say it
            }
            bound(handler, parameter.getName()).forEach(parameter::setName);
            byName(handler, parameter.getName())
                    .filter(MethodParameter::isOptional)
                    .forEach(optional -> parameter.setRequired(false));
            if (isForm(operation) && "query".equals(parameter.getIn())) {
                parameter.setRequired(false); // what it says stands in the form
            }
            present(parameter.getSchema());
            all.add(parameter);
        }
        if (takes(handler, EXPECTED_VERSION)) {
            all.add(CommonHeaders.parameter("IfMatch"));
        }
        if (isPost(handler)) {
            all.add(CommonHeaders.parameter("IdempotencyKey"));
        }
        all.add(CommonHeaders.parameter("CorrelationId"));
        operation.setParameters(all);
    }

    /** A list is no less there for what may stand in it, and a stream is a file. */
    private static void body(Operation operation, HandlerMethod handler) {
        RequestBody body = operation.getRequestBody();
        if (takes(handler, "InputStream")) {
            Content content =
                    body == null || body.getContent() == null ? new Content() : body.getContent();
            Schema<Object> text = new Schema<>();
            text.addType("string");
            for (String consumed : consumed(handler.getMethod())) {
                text.setFormat(consumed.startsWith("text/") ? null : "binary");
                content.addMediaType(consumed, new MediaType().schema(text));
            }
            operation.setRequestBody(new RequestBody().required(true).content(content));
        } else if (body != null) {
            body.getContent().values().forEach(content -> present(content.getSchema()));
        }
    }

    /** True when the body may be a form, or else the thing itself. */
    private static boolean isForm(Operation operation) {
        RequestBody body = operation.getRequestBody();
        return body != null && body.getContent().size() > 1;
    }

    private static void present(@Nullable Schema<?> schema) {
        if (schema != null && schema.getTypes() != null) {
            schema.getTypes().remove("null");
        }
    }

    /** From the method's Javadoc, or that of the record which gathers the query. */
    private @Nullable String text(String name, HandlerMethod handler, Words said) {
        return Stream.concat(
                        Stream.of(said),
                        Arrays.stream(handler.getMethodParameters())
                                .map(MethodParameter::getParameterType)
                                .filter(Class::isRecord)
                                .map(words::of))
                .map(some -> some.params().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(USUAL.get(name));
    }

    /** How a record that gathers the query calls a component in the address. */
    private static Stream<String> bound(HandlerMethod handler, @Nullable String component) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .filter(parameter -> parameter.getName().equals(component))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(BindParam.class)))
                .map(BindParam::value);
    }

    private static Stream<MethodParameter> byName(HandlerMethod handler, @Nullable String name) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameter().getName().equals(name));
    }

    private static boolean takes(HandlerMethod handler, String type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().getSimpleName().equals(type));
    }

    private static List<String> consumed(Method method) {
        return mapping(method).flatMap(mapping -> Arrays.stream(mapping.consumes())).toList();
    }

    private static Stream<RequestMapping> mapping(Method method) {
        return Stream.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
    }
}
