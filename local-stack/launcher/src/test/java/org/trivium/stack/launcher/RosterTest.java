package org.trivium.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

    @Test
    void everybodyAsksTheSameIdentity() {
        StackSettings moved = StackSettings.of(Path.of("project")).withPorts(Ports.from(19000));

        assertThat(Roster.of(moved).services())
                .hasSize(4)
                .allSatisfy(
                        component ->
                                assertThat(component.arguments())
                                        .contains(
                                                "--trivium.security.issuer=http://127.0.0.1:19006"));
        assertThat(Roster.of(moved).stores())
                .filteredOn(component -> component.name().equals("identity"))
                .singleElement()
                .satisfies(
                        identity -> {
                            assertThat(identity.port()).isEqualTo(19006);
                            assertThat(identity.arguments())
                                    .contains(
                                            "--spring.profiles.active=local",
                                            "--server.address=127.0.0.1",
                                            "--trivium.identity.gateways=http://127.0.0.1:19000,http://localhost:19000",
                                            "--trivium.identity.machines.trivium-cli-next-door.district=next-door");
                        });
    }

    @Test
    void theIdentityIsToldWhoMayDoWhat() {
        StackSettings settings =
                StackSettings.of(Path.of("project"))
                        .withMachines(
                                List.of(
                                        new Machine(
                                                "a-clerk",
                                                "demo",
                                                "clerk-1",
                                                List.of("staff", "technician"))));

        assertThat(Roster.of(settings).stores())
                .filteredOn(component -> component.name().equals("identity"))
                .singleElement()
                .satisfies(
                        identity ->
                                assertThat(identity.arguments())
                                        .contains(
                                                "--trivium.identity.machines.a-clerk.district=demo",
                                                "--trivium.identity.machines.a-clerk.person=clerk-1",
                                                "--trivium.identity.machines.a-clerk.roles=staff,technician",
                                                "--trivium.identity.machines.trivium-cli-demo.district=demo"));
    }

    @Test
    void theGatewayIsToldWhereItsSecretAndItsSessionsAre() {
        StackSettings settings = StackSettings.of(Path.of("project")).withPorts(Ports.from(19000));

        assertThat(Roster.of(settings).services())
                .filteredOn(component -> component.name().equals("gateway"))
                .singleElement()
                .satisfies(
                        gateway ->
                                assertThat(gateway.arguments())
                                        .contains(
                                                "--trivium.security.client-secret-file="
                                                        + settings.secrets()
                                                                .file("trivium-gateway"),
                                                "--spring.mongodb.uri=mongodb://127.0.0.1:19005/gateway"));
    }
}
