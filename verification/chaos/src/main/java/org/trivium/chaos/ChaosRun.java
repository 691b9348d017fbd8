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
import org.trivium.stack.launcher.http.Door;

/** One crash test from an empty stack to the balance of its ledger. */
public final class ChaosRun {

    private static final int CLERKS = 6;

    private final ChaosSettings settings;
    private final Path home;
    private final PrintStream out;
    private final Districts districts;

    /**
     * @param out where it says how it gets on
     */
    public ChaosRun(ChaosSettings settings, PrintStream out) {
        this.settings = settings;
        this.home = settings.stack().home();
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
        StackSettings fresh = settings.stack().withHome(home.resolve("fresh"));
        List<Learnt> inPeace = new FreshStack(fresh).learn(remains.log(), Districts.NAMES);
        List<Account> learning =
                new LearningAudit(remains.learnt(), inPeace, remains.decided()).accounts();
        return new Balance(
                remains.facts(),
                Stream.concat(remains.accounts().stream(), learning.stream()).toList());
    }

    private Remains underFire() throws IOException {
        try (Stack stack = Stack.start(settings.stack(), Watcher.SILENT);
                Ledger ledger = new Ledger(home.resolve("ledger.jsonl"))) {
            List<School> schools = districts.load(stack.door());
            out.println("Two districts are loaded, clients are at work.");
            Staff staff = Staff.work(stack, schools, ledger, CLERKS, settings.seed());
            Random random = new Random(settings.seed());
            int kills = new Killer(stack, home.resolve("logs"), random, out).work(settings.time());
            staff.goHome();
            out.println("All clients have their answers; the rest is worked off.");
            new Drain(stack).await();
            return audit(stack, ledger, kills);
        }
    }

    private Remains audit(Stack stack, Ledger ledger, int kills) {
        Door door = stack.door();
        Topics topics = new Topics(stack.ports().kafka());
        List<Holdings> holdings =
                Districts.NAMES.stream().map(name -> Holdings.of(door, name)).toList();
        List<Account> accounts =
                new ArrayList<>(new RequestAudit(ledger.entries(), holdings).accounts());
        EventAudit events = new EventAudit(holdings, districts.restricted());
        accounts.addAll(events.accounts(topics::events));
        DecisionAudit decisions =
                new DecisionAudit(
                        ledger.entries(),
                        Districts.NAMES.stream()
                                .flatMap(name -> Decided.of(door, name).stream())
                                .toList());
        accounts.addAll(decisions.accounts(topics::events));
        accounts.add(deadLetters(topics));
        List<String> facts =
                List.of(
                        "%d processes were killed with -9.".formatted(kills),
                        ledger.summary(),
                        decisions.summary(),
                        "%d events came more than once, as they may.".formatted(events.repeated()));
        List<Learnt> learnt =
                Districts.NAMES.stream().map(name -> Learnt.of(door, topics, name)).toList();
        return new Remains(facts, accounts, learnt, decisions.decided(), FreshStack.log(topics));
    }

    private static Account deadLetters(Topics topics) {
        Account account = new Account("a reader has put nothing aside");
        topics.deadLetters().forEach((topic, count) -> account.check(false, topic + ": " + count));
        return account;
    }
}
