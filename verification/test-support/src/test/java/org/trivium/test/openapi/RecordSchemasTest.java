package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemasTest {

    private final Map<String, Schema<?>> schemas = read(Loan.class, Sparse.class);

    @Test
    void whatIsNotNullableIsRequired() {
        assertThat(schema("Loan").getRequired()).containsExactlyInAnyOrder("device", "days");
    }

    @Test
    void whatIsNullableMayBeNull() {
        assertThat(property("Loan", "note").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property("Loan", "state").getAnyOf()).hasSize(2);
        assertThat(property("Loan", "device").getTypes()).containsExactly("string");
    }

    @Test
    void whatIsLeftOutWhenItIsNullNeverIsNull() {
        assertThat(property("Sparse", "note").getTypes()).containsExactly("string");
        assertThat(schema("Sparse").getRequired()).isNull();
    }

    @Test
    void enumsAreSpeltAsOnTheWire() {
        assertThat(schema("LoanState").getEnum())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("handed-out", "back");
    }

    private Schema<?> schema(String name) {
        return Objects.requireNonNull(schemas.get(name));
    }

    private Schema<?> property(String schema, String name) {
        return Objects.requireNonNull((Schema<?>) schema(schema).getProperties().get(name));
    }

    private static Map<String, Schema<?>> read(Class<?>... types) {
        ModelResolver.enumsAsRef = true;
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new RecordSchemas(new WrittenWords()));
        Map<String, Schema<?>> read = new HashMap<>();
        for (Class<?> type : types) {
            converters
                    .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
                    .referencedSchemas
                    .forEach((name, schema) -> read.put(name, schema));
        }
        return read;
    }

    record Loan(String device, int days, @Nullable String note, @Nullable LoanState state) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sparse(@Nullable String note) {}

    enum LoanState {
        HANDED_OUT,
        BACK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
