package org.trivium.stack.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which stack to run.
 *
 * @param project folder of the project, whose build made the jars
 * @param home folder for data, logs and the record of what runs
 * @param data name of the folder in it that holds all data
 * @param ports where the components listen
 * @param fresh true to forget all data first
 * @param machines programs that may sign in
 * @param extra more arguments, by the name of the component
 */
public record StackSettings(
        Path project,
        Path home,
        String data,
        Ports ports,
        boolean fresh,
        List<Machine> machines,
        Map<String, List<String>> extra) {

    /** For the districts that the demo identity has people in. */
    private static final List<Machine> MACHINES =
            List.of(Machine.forEverythingIn("demo"), Machine.forEverythingIn("next-door"));

    public StackSettings {
        project = project.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        machines = List.copyOf(machines);
        extra = Map.copyOf(extra);
    }

    /** The stack of a person who works in the project's folder. */
    public static StackSettings of(Path project) {
        return new StackSettings(
                project,
                project.resolve(".trivium"),
                "data",
                Ports.usual(),
                false,
                MACHINES,
                Map.of());
    }

    /** A stack that shares nothing with others: its own folder, free ports. For tests. */
    public static StackSettings apart(Path project, Path folder) {
        return of(project).withHome(folder).withPorts(Ports.free());
    }

    public StackSettings withHome(Path folder) {
        return new StackSettings(project, folder, data, ports, fresh, machines, extra);
    }

    public StackSettings withData(String name) {
        return new StackSettings(project, home, name, ports, fresh, machines, extra);
    }

    public StackSettings withPorts(Ports others) {
        return new StackSettings(project, home, data, others, fresh, machines, extra);
    }

    public StackSettings withFresh(boolean empty) {
        return new StackSettings(project, home, data, ports, empty, machines, extra);
    }

    /** Lets a machine that may do everything enter each of these districts, too. */
    public StackSettings withDistricts(String... more) {
        return withMachines(Stream.of(more).map(Machine::forEverythingIn).toList());
    }

    /** Lets these machines sign in, too. */
    public StackSettings withMachines(List<Machine> more) {
        var all = Stream.concat(machines.stream(), more.stream()).distinct().toList();
        return new StackSettings(project, home, data, ports, fresh, all, extra);
    }

    /** Adds arguments for one component, such as {@code --trivium.x=y}. */
    public StackSettings with(String component, String... arguments) {
        var more = new HashMap<>(extra);
        more.put(component, List.of(arguments));
        return new StackSettings(project, home, data, ports, fresh, machines, more);
    }

    Path dataFolder() {
        return home.resolve(data);
    }

    /** What the first start draws at random. */
    public Secrets secrets() {
        return Secrets.of(home);
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** Shared by all stacks of a project: unpacking and caches are paid once. */
    Path apps() {
        return project.resolve(".trivium/apps");
    }

    List<String> extraFor(String component) {
        return extra.getOrDefault(component, List.of());
    }
}
