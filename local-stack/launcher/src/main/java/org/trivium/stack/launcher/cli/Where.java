package org.trivium.stack.launcher.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.process.Refused;
import picocli.CommandLine.Option;

/** The options all commands share: which stack is meant. */
final class Where {

    private static final List<String> NAMES =
            List.of("gateway", "support", "pd", "planning", "kafka", "mongo");

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
                    "First of six ports in a row (TRIVIUM_PORT_BASE; default 8080 to 8083, 9092, 27017).")
    private @Nullable Integer portBase;

    @Option(
            names = "--port",
            paramLabel = "NAME=PORT",
            description = "Port of one component: gateway, support, pd, planning, kafka or mongo.")
    private Map<String, Integer> port = new HashMap<>();

    StackSettings settings() {
        var settings = StackSettings.of(project).withPorts(ports());
        return home == null ? settings : settings.withHome(home);
    }

    Path home() {
        return settings().home();
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
                port.getOrDefault("mongo", ports.mongo()));
    }
}
