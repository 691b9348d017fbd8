package org.trivium.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trivium.stack.launcher.process.Component;

class RosterTest {

    @Test
    void eventsNameTheSchemasWhereTheGatewayServesThem() {
        StackSettings moved = StackSettings.of(Path.of("project")).withPorts(Ports.from(19000));

        assertThat(Roster.of(moved).services())
                .filteredOn(component -> component.name().endsWith("-service"))
                .hasSize(3)
                .extracting(Component::arguments)
                .allSatisfy(
                        arguments ->
                                assertThat(arguments)
                                        .contains(
                                                "--trivium.events.schema-base=http://127.0.0.1:19000/schemas"));
    }
}
