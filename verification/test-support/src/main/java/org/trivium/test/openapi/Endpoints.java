package org.trivium.test.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the running service has mapped, whatever its document says. */
final class Endpoints {

    private final RequestMappingHandlerMapping mapping;

    Endpoints(ApplicationContext context) {
        mapping =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    /** Verb and path of every endpoint of ours. */
    List<String> mapped() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> ours(entry.getValue()))
                .flatMap(
                        entry ->
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                        .flatMap(
                                                verb ->
                                                        entry.getKey().getPatternValues().stream()
                                                                .map(
                                                                        path ->
                                                                                verb.name()
                                                                                                .toLowerCase(
                                                                                                        Locale
                                                                                                                .ROOT)
                                                                                        + " "
                                                                                        + path)))
                .distinct()
                .toList();
    }

    /** The type that an operation reads its body into. */
    Optional<Type> request(String operation) {
        return methods(operation)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getParameterizedType())
                .findFirst();
    }

    /** The type that an operation writes. */
    Optional<Type> answer(String operation) {
        return methods(operation)
                .map(Method::getGenericReturnType)
                .map(Endpoints::body)
                .findFirst();
    }

    /** What an operation may be told beside its body: its parameters, and what records gather. */
    List<String> parameters(String operation) {
        return methods(operation)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(Endpoints::names)
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.getType().isRecord()
                ? Arrays.stream(parameter.getType().getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .map(Endpoints::name)
                : Stream.of(name(parameter));
    }

    private static String name(Parameter parameter) {
        BindParam bound = parameter.getAnnotation(BindParam.class);
        return bound == null ? parameter.getName() : bound.value();
    }

    private static Type body(Type returned) {
        return returned instanceof ParameterizedType wrapped
                        && wrapped.getRawType() == ResponseEntity.class
                ? wrapped.getActualTypeArguments()[0]
                : returned;
    }

    private Stream<Method> methods(String operation) {
        return mapping.getHandlerMethods().values().stream()
                .filter(Endpoints::ours)
                .map(HandlerMethod::getMethod)
                .filter(method -> OperationWords.id(method).equals(operation));
    }

    private static boolean ours(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.trivium.");
    }
}
