package org.trivium.stack.launcher;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.trivium.stack.launcher.RunRecord.Role;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Passes;
import org.trivium.stack.launcher.process.AppFolders;
import org.trivium.stack.launcher.process.Component;
import org.trivium.stack.launcher.process.ComponentProcess;
import org.trivium.stack.launcher.process.Crew;
import org.trivium.stack.launcher.process.Jvm;
import org.trivium.stack.launcher.process.Refused;
import org.trivium.stack.launcher.process.Trees;

/**
 * The whole stack, running as children of this program until it is closed.
 *
 * <p>{@code try (var stack = Stack.start(StackSettings.apart(project, folder), Watcher.SILENT))}
 * gives a test a stack of its own; {@link #kill} and {@link #restart} play a crash and a recovery.
 * If this program ends without closing it, a shutdown hook does.
 */
public final class Stack implements AutoCloseable {

    private final StackSettings settings;
    private final Roster roster;
    private final Watcher watcher;
    private final HomeLock lock;
    private final Crew crew;
    private final RunRecord record;
    private final Passes passes;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAll, "stack-stop");
    private boolean open = true;

    private Stack(StackSettings settings, Roster roster, Watcher watcher, HomeLock lock) {
        this.settings = settings;
        this.roster = roster;
        this.watcher = watcher;
        this.lock = lock;
        var jvm = Jvm.current();
        this.crew = new Crew(new AppFolders(settings.apps(), jvm.java()), jvm, settings.logs());
        this.record = new RunRecord(settings.home());
        this.passes =
                new Passes(
                        URI.create("http://127.0.0.1:" + settings.ports().identity()),
                        settings.secrets().folder());
    }

    /**
     * Starts everything and returns when all of it serves.
     *
     * @throws Refused if it cannot; then nothing is left running
     */
    public static Stack start(StackSettings settings, Watcher watcher) {
        return start(settings, Roster.of(settings), watcher);
    }

    static Stack start(StackSettings settings, Roster roster, Watcher watcher) {
        var lock = HomeLock.take(settings.home());
        try {
            if (!new RunRecord(settings.home()).living().isEmpty()) {
                throw HomeLock.alreadyRunning(settings.home());
            }
            Preflight.check(roster, settings.home());
        } catch (Refused e) {
            lock.close();
            throw e;
        }
        var stack = new Stack(settings, roster, watcher, lock);
        try {
            stack.startAll();
        } catch (Refused e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    private void startAll() {
        Runtime.getRuntime().addShutdownHook(hook);
        record.clear();
        record.add(RunRecord.Entry.launcher());
        if (settings.fresh()) {
            Trees.delete(settings.dataFolder());
            Trees.delete(settings.secrets().folder());
        }
        settings.secrets().complete(settings.machines().stream().map(Machine::client).toList());
        Together.each(roster.all().toList(), crew::prepare);
        Together.each(roster.stores(), this::bring);
        Together.each(roster.services(), this::bring);
    }

    private void bring(Component component) {
        wanted.add(component.name());
        boolean first = !crew.quick(component);
        var launched = crew.launch(component);
        remember(launched);
        watcher.started(component.name(), component.port(), first);
        var serving = crew.awaitReady(launched);
        if (serving != launched) {
            remember(serving);
        }
        watcher.healthy(component.name(), serving.age());
        serving.onEnd(() -> ended(serving));
    }

    private void remember(ComponentProcess process) {
        var component = process.component();
        var role = roster.stores().contains(component) ? Role.STORE : Role.SERVICE;
        record.add(RunRecord.Entry.of(role, component.name(), process.handle(), component.port()));
    }

    private void ended(ComponentProcess process) {
        String name = process.component().name();
        if (wanted.contains(name)) {
            watcher.lost(name, process.log());
        }
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + settings.ports().gateway());
    }

    /** What lets machines in at the gateway. */
    public Passes passes() {
        return passes;
    }

    /** The gateway for a machine of the district {@code demo}. */
    public Door door() {
        return new Door(gateway(), passes);
    }

    /** What people and machines sign in with. */
    public Secrets secrets() {
        return settings.secrets();
    }

    /** Where everything listens. */
    public Ports ports() {
        return settings.ports();
    }

    /** The names of all components, in the order of starting. */
    public List<String> components() {
        return roster.all().map(Component::name).toList();
    }

    /** True if a component runs and serves now. */
    public boolean serves(String component) {
        return crew.member(component)
                .map(process -> process.alive() && process.component().probe().ready())
                .orElse(false);
    }

    /** Process id of a component; that of its last run if it has ended. */
    public long pid(String component) {
        return crew.member(component).orElseThrow(() -> unknown(component)).pid();
    }

    /** Ends a component as a crash would, and returns when it is gone. */
    public void kill(String component) {
        wanted.remove(require(component).name());
        crew.kill(component);
        crew.awaitStop(component);
    }

    /** Stops a component gracefully and returns when it is gone. */
    public void stop(String component) {
        wanted.remove(require(component).name());
        watcher.stopping(component, crew.recording(component));
        crew.askToStop(component);
        watcher.stopped(component, crew.awaitStop(component));
        record.remove(component);
    }

    /** Stops a component if it runs, starts it again and returns when it serves. */
    public void restart(String component) {
        stop(component);
        bring(require(component));
    }

    private Component require(String name) {
        return roster.all()
                .filter(component -> component.name().equals(name))
                .findAny()
                .orElseThrow(() -> unknown(name));
    }

    private Refused unknown(String name) {
        return new Refused(
                "There is no component '%s'; there are %s."
                        .formatted(name, String.join(", ", components())));
    }

    /** Leaves the components running when this program ends; {@code down} finds them. */
    public void detach() {
        Runtime.getRuntime().removeShutdownHook(hook);
        record.removeLauncher();
        lock.close();
    }

    /** Waits until somebody closes the stack. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Stops all gracefully, the services first, and returns when nothing is left. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending: the hook has run or finds nothing to do
            return;
        }
    }

    private synchronized void stopAll() {
        if (!open) {
            return;
        }
        open = false;
        wanted.clear();
        crew.admitNobody();
        stopEach(roster.services());
        stopEach(roster.stores());
        record.clear();
        lock.close();
        closed.countDown();
    }

    private void stopEach(List<Component> components) {
        var running =
                components.stream()
                        .map(Component::name)
                        .filter(name -> crew.member(name).isPresent())
                        .toList();
        Together.each(running, this::stop);
    }
}
