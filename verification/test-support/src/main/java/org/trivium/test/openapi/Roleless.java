package org.trivium.test.openapi;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Takes all roles from callers who ask for it, by the names of the starter's types alone. */
final class Roleless implements BeanPostProcessor {

    /** Whoever sends it is nobody. */
    static final String HEADER = "X-Nobody";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter
                && adapter.getArgumentResolvers() != null) {
            List<HandlerMethodArgumentResolver> resolvers =
                    adapter.getArgumentResolvers().stream()
                            .map(one -> isOfCallers(one) ? new Taking(one) : one)
                            .toList();
            adapter.setArgumentResolvers(resolvers);
        }
        return bean;
    }

    private static boolean isOfCallers(HandlerMethodArgumentResolver resolver) {
        return resolver.getClass().getSimpleName().equals("Callers");
    }

    private record Taking(HandlerMethodArgumentResolver usual)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return usual.supportsParameter(parameter);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder)
                throws Exception {
            Object caller = usual.resolveArgument(parameter, container, request, binder);
            return caller == null || request.getHeader(HEADER) == null ? caller : nobody(caller);
        }

        private static Object nobody(Object caller) throws ReflectiveOperationException {
            RecordComponent[] parts = caller.getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] =
                        parts[i].getName().equals("roles")
                                ? Set.of()
                                : parts[i].getAccessor().invoke(caller);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = caller.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        }
    }
}
