package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.web.ExpectedVersion;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndpointRolesTest {

    private static final Set<String> MODULES =
            Set.of("ticket", "saved", "attachment", "directory", "recurrence");

    private final Caller nobody = new Caller("d-" + Ids.next(), "nobody", Set.of(), Set.of());

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyEndpointRefusesWhoHasNoRoleBeforeItLooksAtAnythingElse() {
        List<HandlerMethod> endpoints = endpoints().toList();

        assertThat(endpoints).hasSizeGreaterThan(36);
        assertThat(endpoints)
                .allSatisfy(
                        endpoint ->
                                assertThat(catchThrowable(() -> call(endpoint)))
                                        .as(endpoint.toString())
                                        .isInstanceOf(Forbidden.class));
    }

    private Stream<HandlerMethod> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .filter(
                        endpoint ->
                                MODULES.stream()
                                        .anyMatch(
                                                module ->
                                                        endpoint.getBeanType()
                                                                .getName()
                                                                .contains(
                                                                        ".%s.web."
                                                                                .formatted(
                                                                                        module))));
    }

    private void call(HandlerMethod endpoint) throws Throwable {
        Method method = endpoint.getMethod();
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameters()).map(this::argument).toArray();
        try {
            method.invoke(endpoint.createWithResolvedBean().getBean(), arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    private @Nullable Object argument(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : argument(parameter.getType());
    }

    private Object argument(Class<?> type) {
        if (type == Caller.class) {
            return nobody;
        }
        if (type == ExpectedVersion.class) {
            return new ExpectedVersion(1);
        }
        if (type == int.class) {
            return 1;
        }
        if (type == String.class) {
            return "any";
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == InputStream.class) {
            return InputStream.nullInputStream();
        }
        if (type == MultipartFile.class) {
            return new MockMultipartFile("file", new byte[0]);
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        return type == List.class ? List.of() : empty(type);
    }

    /** A body or query that says nothing. */
    private static Object empty(Class<?> type) {
        Constructor<?> canonical = type.getDeclaredConstructors()[0];
        canonical.setAccessible(true);
        try {
            return canonical.newInstance(new Object[canonical.getParameterCount()]);
        } catch (ReflectiveOperationException unknown) {
            throw new LinkageError(type.getName(), unknown);
        }
    }
}
