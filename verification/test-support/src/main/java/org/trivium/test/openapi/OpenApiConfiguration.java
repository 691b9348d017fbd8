package org.trivium.test.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Modifier;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Springdoc as this house uses it: in tests alone, to write the document. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi(
            Environment environment, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils docs = SpringDocUtils.getConfig();
        docs.replaceWithSchema(LocalTime.class, new StringSchema().format("partial-time"));
        docs.replaceWithSchema(StreamingResponseBody.class, new StringSchema());
        // What the starter's resolvers make of a request is no parameter of it, and public.
        requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .map(parameter -> parameter.getParameterType())
                .filter(type -> type.getName().startsWith("org.trivium.starter."))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .forEach(docs::addRequestWrapperToIgnore);
        // A header that is read into one is said by the body's media types.
        docs.addRequestWrapperToIgnore(MediaType.class);
        Components components = new Components();
        ProblemAnswers.addTo(components);
        CommonHeaders.addTo(components);
        SignIn.addTo(components);
        return new OpenAPI()
                .info(info(environment.getRequiredProperty("spring.application.name")))
                .servers(List.of(new Server().url("/").description("The gateway")))
                .components(components)
                .addSecurityItem(SignIn.required());
    }

    private static Info info(String service) {
        return new Info()
                .title("Trivium " + service)
                .version("1")
                .description(
                        "Every refusal is a problem of RFC 9457. Beside those that an operation lists, any request may be answered with 405, 406, 415 or 500 in the same shape, and one that writes with 409 when others kept changing the same entries: send it again. A page of a list is continued with `after`.");
    }

    @Bean
    WrittenWords writtenWords() {
        return new WrittenWords();
    }

    @Bean
    RecordSchemas recordSchemas(WrittenWords words) {
        return new RecordSchemas(words);
    }

    @Bean
    OperationWords operationWords(WrittenWords words) {
        return new OperationWords(words);
    }

    @Bean
    GlobalOpenApiCustomizer withoutGeneratedTags() {
        return document -> {
            document.setTags(null);
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.setExtensions(null));
        };
    }
}
