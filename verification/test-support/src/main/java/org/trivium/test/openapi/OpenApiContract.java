package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document of every service must be: today's, complete, and true. Run with {@code
 * -Dapprove=true} to write the document anew after a change that is meant.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.mongo.patience=500ms",
            "springdoc.api-docs.enabled=true",
            "springdoc.default-flat-param-object=true",
            "springdoc.override-with-generic-response=false",
            "springdoc.default-produces-media-type=application/json"
        })
@ContextConfiguration(initializers = DatabaseLine.class)
@Import(OpenApiConfiguration.class)
public abstract class OpenApiContract extends OnStack {

    private static final String DESCRIBED = "described";

    private final String address;
    private final Path file;
    private final Examples examples = new Examples();

    private @Nullable Endpoints endpoints;
    private @Nullable Asker asker;
    private @Nullable ServiceDocument document;
    private @Nullable JsonMapper json;

    /** {@code service} is the part of the path after {@code /api/}. */
    protected OpenApiContract(String service) {
        address = "/api/%s/openapi.json".formatted(service);
        file = Path.of("src/main/resources/static" + address);
    }

    @BeforeEach
    void read(ApplicationContext context, @LocalServerPort int port) {
        endpoints = new Endpoints(context);
        json = context.getBean(JsonMapper.class);
        Asker there = new Asker(port, examples);
        asker = there;
        document = ServiceDocument.of(there.getSignedIn("/v3/api-docs").body(), examples);
    }

    @AfterEach
    void close() {
        asker().close();
    }

    @Test
    void theDocumentIsTodays() throws IOException {
        String today = document().text();
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, today);
        }
        assertThat(today).isEqualTo(Files.readString(file));
    }

    @Test
    void theServiceServesTheDocument() throws IOException {
        assumeFalse(Boolean.getBoolean("approve"), "the service was built with the old one");
        HttpResponse<String> served = asker().get(address);

        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(served.body()).isEqualTo(Files.readString(file));
    }

    @Test
    void everyMappedEndpointIsDescribedAndNothingElse() {
        assertThat(operations().map(o -> o.verb() + " " + o.path()).toList())
                .containsExactlyInAnyOrderElementsOf(endpoints().mapped());
    }

    @Test
    void everyPathIsOneThatTheGatewayLeadsTo() {
        assertThat(operations().map(Operation::path))
                .allMatch(path -> path.startsWith(address.replace("openapi.json", "")));
    }

    @Test
    void noTwoOperationsShareAnId() {
        assertThat(operations().map(Operation::id).toList())
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhatItAnswers() {
        assertThat(document().operations())
                .allSatisfy(
                        operation -> {
                            assertThat(operation.node().path("summary").asString(""))
                                    .as("%s: its method needs a sentence of Javadoc", operation)
                                    .isNotBlank();
                            assertThat(operation.answers("204") || operation.answer() != null)
                                    .as("%s answers nothing", operation)
                                    .isTrue();
                            shown(operation, operation.answer());
                            shown(operation, operation.request());
                        });
    }

    private static void shown(Operation operation, @Nullable JsonNode content) {
        assertThat(content == null || content.has("schema")).as("%s", operation).isTrue();
        assertThat(content == null || content.has("example") || bytes(content))
                .as("%s needs an entry in %s for %s", operation, Examples.FILE, content)
                .isTrue();
    }

    private static boolean bytes(JsonNode content) {
        return content.at("/schema/format").asString("").equals("binary");
    }

    @Test
    void whoAsksIsNoParameterAndEveryOtherIsOneOfTheEndpoints() {
        assertThat(document().schemas()).doesNotContain("Caller", "ExpectedVersion");
        assertThat(document().operations())
                .allSatisfy(
                        operation ->
                                assertThat(endpoints().parameters(operation.id()))
                                        .as("%s", operation)
                                        .containsAll(names(operation)));
    }

    private static List<String> names(Operation operation) {
        List<String> names =
                operation
                        .parameters()
                        .map(parameter -> parameter.path("name").asString(""))
                        .filter(name -> !name.isEmpty())
                        .toList();
        assertThat(names).as("%s", operation).doesNotContain("caller", "read", "version");
        return names;
    }

    @Test
    void examplesAreWhatTheServiceReadsAndWrites() {
        assertThat(document().operations()).allSatisfy(truth()::hasTrueExamples);
    }

    @Test
    void problemsOfTheDocumentAreThoseThatAreAnswered(@Autowired DatabaseLine database) {
        Truth truth = truth();
        operations().forEach(truth::refusesBadRequests);
        describe(Scene.DISTRICT);
        provoke(new Scene(document(), truth));
        database.cut();
        operations().forEach(o -> truth.asked(Question.of(o, Scene.DISTRICT), 503));
        database.mend();

        new Agreement(document(), truth.answered(), examples).holds();
    }

    /** Brings things of the scene's district into states in which operations must refuse. */
    protected abstract void provoke(Scene scene);

    @Test
    void whatIsRequiredIsWhatIsRefusedWhenMissing() {
        describe(DESCRIBED);
        Omissions omissions = new Omissions(document(), asker(), DESCRIBED);

        assertThat(operations().filter(Omissions::concern).toList())
                .isNotEmpty()
                .allSatisfy(omissions::areRefusedWhereRequired);
    }

    @Test
    void bodiesAreTakenInEveryTypeThatIsSaidAndNoOther() {
        describe(DESCRIBED);
        Omissions omissions = new Omissions(document(), asker(), DESCRIBED);

        assertThat(operations().filter(operation -> operation.request() != null).toList())
                .allSatisfy(operation -> assertThat(omissions.refusedTypes(operation)).isEmpty());
    }

    @Test
    void listsOfAnEmptyDistrictFitTheirSchemas() {
        assertThat(lists().toList())
                .isNotEmpty()
                .allSatisfy(operation -> truth().tried(Question.of(operation, Truth.EMPTY)));
        describe(DESCRIBED);
        assertThat(lists().toList())
                .allSatisfy(operation -> truth().answersAsDescribed(operation, DESCRIBED));
    }

    private Stream<Operation> lists() {
        return operations()
                .filter(operation -> operation.verb().equals("get"))
                .filter(operation -> !operation.path().contains("{"));
    }

    /** Where the service has a directory. */
    private void describe(String district) {
        operations()
                .filter(operation -> operation.id().equals("districtDescribe"))
                .map(operation -> asker().call(Question.of(operation, district)))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    private Stream<Operation> operations() {
        return document().operations().stream();
    }

    private ServiceDocument document() {
        return Objects.requireNonNull(document);
    }

    private Truth truth() {
        return new Truth(document(), endpoints(), asker(), json());
    }

    private Endpoints endpoints() {
        return Objects.requireNonNull(endpoints);
    }

    private Asker asker() {
        return Objects.requireNonNull(asker);
    }

    private JsonMapper json() {
        return Objects.requireNonNull(json);
    }
}
