package org.trivium.test.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that a running service answers: controllers of anybody, the actuator and files. */
final class Mapped {

    private static final String FILES = "/static/";

    private Mapped() {}

    /** Verb and pattern of each. */
    static Set<String> endpoints(ApplicationContext context) {
        Set<String> all = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Mapped::endpoints)
                .forEach(all::add);
        files().map(file -> "GET " + file).forEach(all::add);
        return all;
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        Collection<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                (verbs.isEmpty() ? List.of(RequestMethod.GET) : verbs)
                                        .stream().map(verb -> verb + " " + path));
    }

    private static Stream<String> files() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:" + FILES + "**/*.*"))
                    .map(Mapped::path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(Resource file) {
        try {
            String place = file.getURL().getPath();
            return place.substring(place.indexOf(FILES) + FILES.length() - 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
