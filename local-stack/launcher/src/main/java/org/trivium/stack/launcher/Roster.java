package org.trivium.stack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trivium.stack.launcher.process.Component;
import org.trivium.stack.launcher.process.Component.Program;
import org.trivium.stack.launcher.process.Probe;

/**
 * All components: the stores first, then what needs them. The gateway needs nobody to start.
 *
 * @param stores Kafka, MongoDB and the identity: they keep what the others need
 * @param services the three services and the gateway
 */
record Roster(List<Component> stores, List<Component> services) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** Indexes live in memory and grow with the data; the heap is taken only as it is needed. */
    private static final int MONGO_HEAP = 2048;

    static Roster of(StackSettings settings) {
        var ports = settings.ports();
        return new Roster(
                List.of(kafka(settings), mongo(settings), identity(settings)),
                List.of(
                        service(settings, "support-service", ports.support(), 192),
                        service(settings, "pd-service", ports.pd(), 96),
                        service(settings, "planning-service", ports.planning(), 96),
                        gateway(settings)));
    }

    Stream<Component> all() {
        return Stream.concat(stores.stream(), services.stream());
    }

    private static Component kafka(StackSettings settings) {
        int port = settings.ports().kafka();
        return new Component(
                "embedded-kafka",
                plain(settings.project(), "embedded-kafka", "org.trivium.stack.kafka.KafkaServer"),
                128,
                port,
                new Probe.OpenPort(port),
                List.of(settings.dataFolder().resolve("kafka").toString(), Integer.toString(port)));
    }

    private static Component mongo(StackSettings settings) {
        int port = settings.ports().mongo();
        return new Component(
                "embedded-mongo",
                plain(settings.project(), "embedded-mongo", "org.trivium.stack.mongo.MongoServer"),
                MONGO_HEAP,
                port,
                new Probe.OpenPort(port),
                List.of(settings.dataFolder().resolve("mongo").toString(), Integer.toString(port)));
    }

    private static Component identity(StackSettings settings) {
        var ports = settings.ports();
        var arguments = new ArrayList<>(common(ports.identity()));
        arguments.add("--trivium.identity.data=" + settings.dataFolder().resolve("identity"));
        arguments.add("--trivium.identity.secrets=" + settings.secrets().folder());
        arguments.add(
                "--trivium.identity.gateways=http://127.0.0.1:%1$d,http://localhost:%1$d"
                        .formatted(ports.gateway()));
        settings.machines().forEach(machine -> arguments.addAll(known(machine)));
        return boot(settings, "local-stack/identity", ports.identity(), 96, arguments);
    }

    private static List<String> known(Machine machine) {
        String name = "--trivium.identity.machines." + machine.client();
        return List.of(
                name + ".district=" + machine.district(),
                name + ".person=" + machine.person(),
                name + ".roles=" + String.join(",", machine.roles()));
    }

    private static Component service(StackSettings settings, String name, int port, int heap) {
        var ports = settings.ports();
        var arguments = new ArrayList<>(common(port));
        arguments.add(
                "--spring.mongodb.uri=mongodb://127.0.0.1:%d/%s"
                        .formatted(ports.mongo(), name.replace("-service", "")));
        arguments.add("--spring.kafka.bootstrap-servers=127.0.0.1:" + ports.kafka());
        arguments.add(
                "--trivium.events.schema-base=http://127.0.0.1:%d/schemas"
                        .formatted(ports.gateway()));
        arguments.add(issuer(ports));
        arguments.add(
                "--spring.kafka.streams.state-dir=" + settings.dataFolder().resolve("streams"));
        return boot(settings, name, port, heap, arguments);
    }

    private static Component gateway(StackSettings settings) {
        var ports = settings.ports();
        var arguments = new ArrayList<>(common(ports.gateway()));
        arguments.add(route("support", ports.support()));
        arguments.add(route("pd", ports.pd()));
        arguments.add(route("planning", ports.planning()));
        arguments.add(
                "--spring.mongodb.uri=mongodb://127.0.0.1:%d/gateway".formatted(ports.mongo()));
        arguments.add(issuer(ports));
        arguments.add(
                "--trivium.security.client-secret-file="
                        + settings.secrets().file(Secrets.GATEWAY));
        return boot(settings, "gateway", ports.gateway(), 96, arguments);
    }

    private static List<String> common(int port) {
        return List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.profiles.active=local",
                "--spring.main.banner-mode=off");
    }

    private static String issuer(Ports ports) {
        return "--trivium.security.issuer=http://127.0.0.1:" + ports.identity();
    }

    private static String route(String service, int port) {
        return "--trivium.gateway.services.%s=http://127.0.0.1:%d".formatted(service, port);
    }

    private static Component boot(
            StackSettings settings, String module, int port, int heap, List<String> arguments) {
        String name = module.substring(module.lastIndexOf('/') + 1);
        arguments.addAll(settings.extraFor(name));
        Path jar =
                settings.project()
                        .resolve(module)
                        .resolve("target/%s-%s-app.jar".formatted(name, VERSION));
        return new Component(
                name, new Program.BootJar(jar), heap, port, Probe.Http.readiness(port), arguments);
    }

    private static Program plain(Path project, String module, String mainClass) {
        Path target = project.resolve("local-stack").resolve(module).resolve("target");
        return new Program.PlainJar(
                target.resolve("%s-%s.jar".formatted(module, VERSION)),
                target.resolve("lib"),
                mainClass);
    }
}
