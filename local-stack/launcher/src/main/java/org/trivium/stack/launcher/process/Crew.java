package org.trivium.stack.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The running components, by name. */
public final class Crew {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** A run that records ends with writing its cache. */
    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(2);

    private final AppFolders folders;
    private final Jvm jvm;
    private final Path logs;
    private final Map<String, ComponentProcess> running = new ConcurrentHashMap<>();
    private boolean leaving;

    public Crew(AppFolders folders, Jvm jvm, Path logs) {
        this.folders = folders;
        this.jvm = jvm;
        this.logs = logs;
    }

    /** From now on nothing is launched. */
    public synchronized void admitNobody() {
        leaving = true;
    }

    /** Unpacks a component, so that its start is only a start. */
    public void prepare(Component component) {
        folders.of(component).adoptRecording(jvm.name());
    }

    /** Starts a component and returns at once. */
    public ComponentProcess launch(Component component) {
        return launch(component, true);
    }

    /**
     * Waits until a launched component serves. One that dies with a start-up cache is tried once
     * more without: a cache never keeps the stack from starting.
     *
     * @return the process that serves
     */
    public ComponentProcess awaitReady(ComponentProcess launched) {
        try {
            if (launched.awaitReady(READY_LIMIT)) {
                return launched;
            }
            AppFolder folder = folders.of(launched.component());
            if (!launched.alive() && jvm.hasCache(folder)) {
                Trees.delete(folder.cache(jvm.name()));
                var again = launch(launched.component(), false);
                if (again.awaitReady(READY_LIMIT)) {
                    return again;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw notReady(launched);
    }

    private synchronized ComponentProcess launch(Component component, boolean useCache) {
        if (leaving) {
            throw new Refused("The stack is stopping.");
        }
        var process = ComponentProcess.start(component, folders.of(component), jvm, logs, useCache);
        running.put(component.name(), process);
        return process;
    }

    private static Refused notReady(ComponentProcess process) {
        String what = process.alive() ? "is not ready in time" : "has ended while starting";
        return new Refused(
                "%s %s; the end of %s:%n%s"
                        .formatted(
                                process.component().name(),
                                what,
                                process.log(),
                                String.join(System.lineSeparator(), process.lastLines(15))));
    }

    public Optional<ComponentProcess> member(String name) {
        return Optional.ofNullable(running.get(name));
    }

    /** True if a component runs and will write its cache when it stops. */
    public boolean recording(String name) {
        return member(name)
                .filter(ComponentProcess::alive)
                .filter(ComponentProcess::recording)
                .isPresent();
    }

    /** Ends a component as a crash would. */
    public void kill(String name) {
        member(name).ifPresent(ComponentProcess::kill);
    }

    /** Asks a component to stop. */
    public void askToStop(String name) {
        member(name).ifPresent(ComponentProcess::askToStop);
    }

    /**
     * Waits for the end of a component that was asked to stop, and kills it if it takes too long.
     *
     * @return false if it had to be killed
     */
    public boolean awaitStop(String name) {
        return member(name).map(Crew::awaitStop).orElse(true);
    }

    private static boolean awaitStop(ComponentProcess process) {
        Duration limit = process.recording() ? RECORDING_LIMIT : STOP_LIMIT;
        try {
            if (process.awaitEnd(limit)) {
                return true;
            }
            process.kill();
            process.awaitEnd(STOP_LIMIT);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** True if a component has a cache already and its start is a quick one. */
    public boolean quick(Component component) {
        return jvm.hasCache(folders.of(component));
    }
}
