package org.trivium.test.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.stack.kafka.Guard;

/**
 * A broker as {@code docs/operations.md} describes one that others reach: settings, accounts and
 * rights are those of {@code deploy/kafka}, as they stand there.
 */
public final class GuardedBroker {

    /** Who may do everything. */
    public static final String OPERATOR = "operator";

    private static final String BROKER = "broker";
    private static final String INTEGRATOR = "integrator-";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static @Nullable GuardedBroker running;

    private final Path home;
    private final Path authority;
    private final Map<String, String> passwords = new HashMap<>();
    private final EmbeddedKafka kafka;

    private GuardedBroker(Path home) {
        this.home = home;
        Deployed machine = new Deployed(home.resolve(BROKER));
        String keystore = drawn();
        machine.write(
                "etc/kafka/passwords.properties",
                "broker=%s%nkeystore=%s%n".formatted(password(BROKER), keystore));
        authority = machine.root().resolve("etc/kafka/ca.pem");
        Certificate.make(machine.root().resolve("etc/kafka/broker.p12"), authority, keystore);
        Properties settings = machine.properties("broker.properties");
        Map<String, String> all = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        Map<String, String> known = Map.of(BROKER, password(BROKER), OPERATOR, password(OPERATOR));
        kafka = EmbeddedKafka.start(home.resolve("data"), 0, new Guard(all, known));
    }

    /** The one of this JVM, where support, pd and planning have their accounts and rights. */
    public static synchronized GuardedBroker running() {
        GuardedBroker there = running;
        if (there == null) {
            there = start();
            running = there;
        }
        return there;
    }

    private static GuardedBroker start() {
        try {
            GuardedBroker made = new GuardedBroker(Files.createTempDirectory("trivium-guarded"));
            Runtime.getRuntime().addShutdownHook(new Thread(made.kafka::close));
            AccessScript script = made.script().with("", "add", "rights", "services");
            for (String service : List.of("support", "pd", "planning")) {
                made.account(script, service);
            }
            script.carryOut();
            return made;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Makes accounts, and gives those of integrators their rights. */
    public void admit(String... accounts) {
        AccessScript script = script();
        for (String account : accounts) {
            account(script, account);
            if (account.startsWith(INTEGRATOR)) {
                script.with("", "add", "rights", "integrator", integrator(account));
            }
        }
        script.carryOut();
    }

    private static String integrator(String account) {
        return account.substring(INTEGRATOR.length());
    }

    /** Has something done while support, pd and planning have accounts, but no rights. */
    public void withoutRights(Runnable work) {
        script().with("", "remove", "rights", "services").carryOut();
        try {
            work.run();
        } finally {
            script().with("", "add", "rights", "services").carryOut();
        }
    }

    /** Takes an integrator's rights and account away. */
    public void dismiss(String account) {
        script().with("", "remove", "rights", "integrator", integrator(account))
                .with("", "remove", "account", account)
                .carryOut();
    }

    private void account(AccessScript script, String account) {
        script.with(password(account) + "\n", "add", "account", account);
    }

    private AccessScript script() {
        return new AccessScript(
                kafka.bootstrapServers(), machine(OPERATOR).put("client.properties"));
    }

    /** Settings of a program that comes with an account. */
    public Map<String, Object> client(String account) {
        Properties settings = machine(account).properties("client.properties");
        Map<String, Object> all = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> all.put(name, settings.getProperty(name)));
        all.put("bootstrap.servers", kafka.bootstrapServers());
        return all;
    }

    /** Arguments of a service that comes with an account. */
    public List<String> service(String account) {
        Deployed machine = machine(account);
        machine.write("run/secrets/kafka-account", account + "\n");
        machine.write("run/secrets/kafka-password", password(account) + "\n");
        return List.of(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.config.import=file:%s,configtree:%s/run/secrets/"
                        .formatted(machine.put("service.properties"), machine.root()));
    }

    private Deployed machine(String account) {
        Deployed machine = new Deployed(home.resolve(account));
        machine.write(
                "etc/trivium/kafka-account.properties",
                "name=%s%npassword=%s%n".formatted(account, password(account)));
        machine.copy(authority, "etc/trivium/kafka-ca.pem");
        return machine;
    }

    private String password(String account) {
        return passwords.computeIfAbsent(account, name -> drawn());
    }

    private static String drawn() {
        byte[] bytes = new byte[24];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
