package org.trivium.stack.launcher.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.RunRecord;
import org.trivium.stack.launcher.Secrets;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Passes;
import org.trivium.stack.launcher.process.Refused;
import picocli.CommandLine.Option;

/** The options all commands share: which stack is meant. */
final class Where {

    private static final List<String> NAMES =
            List.of("gateway", "support", "pd", "planning", "kafka", "mongo", "identity");

    @Option(names = "--project", defaultValue = "${sys:trivium.project:-.}", hidden = true)
    private Path project = Path.of(".");

    @Option(
            names = "--home",
            defaultValue = "${env:TRIVIUM_HOME}",
            paramLabel = "FOLDER",
            description = "Where data and logs are kept (TRIVIUM_HOME; default .trivium).")
    private @Nullable Path home;

    @Option(
            names = "--port-base",
            defaultValue = "${env:TRIVIUM_PORT_BASE}",
            paramLabel = "PORT",
            description =
                    "First of seven ports in a row (TRIVIUM_PORT_BASE; default 8080 to 8083, 9092, 27017, 9000).")
    private @Nullable Integer portBase;

    @Option(
            names = "--port",
            paramLabel = "NAME=PORT",
            description =
                    "Port of one component: gateway, support, pd, planning, kafka, mongo or identity.")
    private Map<String, Integer> port = new HashMap<>();

    StackSettings settings() {
        var settings = StackSettings.of(project).withPorts(ports());
        return home == null ? settings : settings.withHome(home);
    }

    Path home() {
        return settings().home();
    }

    /** A component that runs, as a machine of the district {@code demo} finds it. */
    Door door(String component) {
        return new Door(address(component), new Passes(address("identity"), secrets().folder()));
    }

    Secrets secrets() {
        return Secrets.of(home());
    }

    private URI address(String component) {
        return new RunRecord(home())
                .living().stream()
                        .filter(entry -> entry.name().equals(component))
                        .findAny()
                        .map(entry -> URI.create("http://127.0.0.1:" + entry.port()))
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "%s is not running: start it with ./trivium up."
                                                        .formatted(component)));
    }

    private Ports ports() {
        if (!Set.copyOf(NAMES).containsAll(port.keySet())) {
            throw new Refused("--port knows only %s.".formatted(String.join(", ", NAMES)));
        }
        var ports = portBase == null ? Ports.usual() : Ports.from(portBase);
        return new Ports(
                port.getOrDefault("gateway", ports.gateway()),
                port.getOrDefault("support", ports.support()),
                port.getOrDefault("pd", ports.pd()),
                port.getOrDefault("planning", ports.planning()),
                port.getOrDefault("kafka", ports.kafka()),
                port.getOrDefault("mongo", ports.mongo()),
                port.getOrDefault("identity", ports.identity()));
    }
}
