package org.trivium.stack.launcher.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.launcher.Stack;
import org.trivium.stack.launcher.demo.DistrictLoader;
import org.trivium.stack.launcher.demo.Findings;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.process.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack on data of its own, loads a synthetic district and shows what was found. */
@Command(name = "demo", description = "Shows the loop on a synthetic district.")
final class DemoCommand implements Callable<Integer> {

    private static final String DATA = "data-demo";

    @Mixin private Where where = new Where();

    @Option(names = "--seed", defaultValue = "2026", description = "Another district.")
    private long seed;

    @Option(names = "--detach", description = "Return when all is shown and leave it running.")
    private boolean detach;

    @Override
    public Integer call() {
        var settings = where.settings().withData(DATA).withFresh(true);
        return new Session(settings, detach).run(this::show);
    }

    private void show(Stack stack) {
        var door = stack.door();
        var district = untilNow();
        System.out.printf(
                Locale.ROOT,
                "%nLoading %s: %d sites, %d people, %,d devices, %,d tickets since %s.%n"
                        + "Nobody and nothing in it exists.%n",
                district.name(),
                district.sites().size(),
                district.people().size(),
                district.devices().size(),
                district.tickets().size(),
                district.firstDay());
        load(door, district);
        System.out.println("Looking for what keeps coming back ...");
        var findings = new Findings(door, district);
        findings.awaitCalm();
        findings.print(System.out);
        System.out.printf("%nTrivium answers at %s%n", stack.gateway());
        System.out.println(SignIn.line(stack.secrets().password()));
    }

    private static void load(Door door, DemoDistrict district) {
        var loader = new DistrictLoader(door);
        loader.describe(district);
        var job = loader.tickets(district);
        var end = new ImportProgress(district.tickets().size()).follow(job);
        if (end.failed() || end.imported() == 0) {
            String why = end.failed() ? end.failure() : job.rejections().getFirst().toString();
            throw new Refused("The tickets could not be loaded: " + why);
        }
    }

    /** The district in its own time zone, up to this minute. */
    private DemoDistrict untilNow() {
        var zone = DemoDistrict.draw(seed, LocalDate.EPOCH.plusYears(50)).zone();
        return DemoDistrict.draw(seed, LocalDateTime.now(zone));
    }
}
