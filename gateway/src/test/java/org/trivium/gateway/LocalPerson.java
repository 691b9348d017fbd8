package org.trivium.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** One of the people that the identity of the local stack knows. */
record LocalPerson(
        String user,
        String name,
        String district,
        String person,
        List<String> roles,
        @DefaultValue List<String> sites) {

    private static final String SETTINGS =
            "../local-stack/identity/src/main/resources/application.yaml";

    /** All of them, as its settings name them. */
    static List<LocalPerson> all() {
        try {
            var settings =
                    new YamlPropertySourceLoader()
                            .load("identity", new FileSystemResource(SETTINGS));
            return new Binder(ConfigurationPropertySources.from(settings))
                    .bind("trivium.identity.people", Bindable.listOf(LocalPerson.class))
                    .get();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    String lastName() {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** What an account somewhere else must carry; one without a district carries none. */
    Map<String, List<String>> attributes() {
        return Stream.of(
                        Map.entry("district", List.of(district)),
                        Map.entry("person", List.of(person)),
                        Map.entry("sites", sites))
                .filter(attribute -> !attribute.getValue().isEmpty())
                .filter(attribute -> !attribute.getValue().equals(List.of("")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
