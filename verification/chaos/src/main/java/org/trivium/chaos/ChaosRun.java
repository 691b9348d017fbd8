package org.trivium.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trivium.chaos.client.Person;
import org.trivium.chaos.client.School;
import org.trivium.chaos.client.Staff;
import org.trivium.chaos.ledger.Account;
import org.trivium.chaos.ledger.Balance;
import org.trivium.chaos.ledger.Decided;
import org.trivium.chaos.ledger.DecisionAudit;
import org.trivium.chaos.ledger.EventAudit;
import org.trivium.chaos.ledger.Holdings;
import org.trivium.chaos.ledger.LearningAudit;
import org.trivium.chaos.ledger.Learnt;
import org.trivium.chaos.ledger.Ledger;
import org.trivium.chaos.ledger.RequestAudit;
import org.trivium.chaos.log.Topics;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.Watcher;

/** One crash test from an empty stack to the balance of its ledger. */
public final class ChaosRun {

    private final ChaosSettings settings;
    private final StackSettings stack;
    private final Path home;
    private final PrintStream out;
    private final Districts districts;

    /**
     * @param out where it says how it gets on
     */
    public ChaosRun(ChaosSettings settings, PrintStream out) {
        this.settings = settings;
        this.stack =
                settings.stack()
                        .withMachines(
                                Districts.NAMES.stream()
                                        .flatMap(Person::allOf)
                                        .map(Person::machine)
                                        .toList());
        this.home = stack.home();
        this.out = out;
        this.districts = new Districts(settings.seed());
    }

    /**
     * What is left of the stack when it is stopped.
     *
     * @param log that a fresh stack needs
     */
    private record Remains(
            List<String> facts,
            List<Account> accounts,
            List<Learnt> learnt,
            Set<String> decided,
            List<ConsumerRecord<String, byte[]>> log) {}

    /** Runs it; afterwards nothing of it runs any more. */
    public Balance run() throws IOException {
        out.printf("Seed %d, for %s.%n", settings.seed(), settings.time());
        Remains remains = underFire();
        out.println("A fresh stack learns from the same log.");
        StackSettings fresh = stack.withHome(home.resolve("fresh"));
        List<Learnt> inPeace = new FreshStack(fresh).learn(remains.log());
        List<Account> learning =
                new LearningAudit(remains.learnt(), inPeace, remains.decided()).accounts();
        return new Balance(
                remains.facts(),
                Stream.concat(remains.accounts().stream(), learning.stream()).toList());
    }

    private Remains underFire() throws IOException {
        try (Stack running = Stack.start(stack, Watcher.SILENT);
                Ledger ledger = new Ledger(home.resolve("ledger.jsonl"))) {
            List<School> schools = districts.load(running);
            out.println("Two districts are loaded, clients are at work.");
            Staff staff = Staff.work(running, schools, ledger, settings.seed());
            Random random = new Random(settings.seed());
            int kills =
                    new Killer(running, home.resolve("logs"), random, out).work(settings.time());
            staff.goHome();
            out.println("All clients have their answers; the rest is worked off.");
            new Drain(running).await();
            return audit(running, ledger, kills);
        }
    }

    private Remains audit(Stack running, Ledger ledger, int kills) {
        Topics topics = new Topics(running.ports().kafka());
        List<Holdings> holdings =
                Districts.NAMES.stream()
                        .map(name -> Holdings.of(Person.director(name).door(running), name))
                        .toList();
        List<Account> accounts =
                new ArrayList<>(new RequestAudit(ledger.entries(), holdings).accounts());
        EventAudit events = new EventAudit(holdings, districts.restricted());
        accounts.addAll(events.accounts(topics::events));
        DecisionAudit decisions =
                new DecisionAudit(
                        ledger.entries(),
                        Districts.NAMES.stream()
                                .flatMap(
                                        name ->
                                                Decided.of(
                                                        Person.director(name).door(running), name)
                                                        .stream())
                                .toList());
        accounts.addAll(decisions.accounts(topics::events));
        accounts.add(deadLetters(topics));
        List<String> facts =
                List.of(
                        "%d processes were killed with -9.".formatted(kills),
                        ledger.summary(),
                        decisions.summary(),
                        "%d events came more than once, as they may.".formatted(events.repeated()));
        List<Learnt> learnt = FreshStack.learnt(running, topics);
        return new Remains(facts, accounts, learnt, decisions.decided(), FreshStack.log(topics));
    }

    private static Account deadLetters(Topics topics) {
        Account account = new Account("a reader has put nothing aside");
        topics.deadLetters().forEach((topic, count) -> account.check(false, topic + ": " + count));
        return account;
    }
}
