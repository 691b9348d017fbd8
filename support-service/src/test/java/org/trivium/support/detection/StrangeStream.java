package org.trivium.support.detection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Records of a district in which everything happens too often: late and impossible tickets,
 * outages, moves, changed heads, groups, priors and calendars, long silences, restarts.
 */
final class StrangeStream {

    private static final List<String> SITES = List.of("A", "B", "C", "D", "E", "É", "𝔽", "ﬀ");
    private static final List<String> LEAVES = List.of("one", "two", "three", "four", "five");
    private static final List<String> DEFAULTS =
            List.of("PD", "PLAN", "DOC", "NONE", "PLAN+PD", "PD+DOC");
    private static final List<Cell> CELLS = List.of(Cell.values());
    private static final int STEPS = 2500;

    private final Random random;
    private final List<String> records = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.of(2024, 8, 5, 8, 0);
    private int tickets;

    private StrangeStream(long seed) {
        this.random = new Random(seed);
    }

    static List<String> drawn(long seed) {
        StrangeStream stream = new StrangeStream(seed);
        stream.begin();
        for (int i = 0; i < STEPS; i++) {
            stream.step();
        }
        return stream.records;
    }

    /** Two sites stay in their groups for good: the reference cannot lose a group. */
    private void begin() {
        add("context", "\"sites\":[%s,%s]".formatted(site("A", "north"), site("B", "south")));
        for (String leaf : LEAVES.subList(0, 4)) {
            add("context", "\"leaves\":[%s]".formatted(leaf(leaf)));
        }
    }

    private void step() {
        int dice = random.nextInt(1000);
        if (dice < 2) {
            now = now.plusDays(61 + random.nextInt(900));
        } else if (dice < 3) {
            add("restart", "");
            begin();
        } else if (dice < 25) {
            context();
        } else if (dice < 35) {
            outage();
        } else if (dice < 60) {
            now = now.toLocalDate().plusDays(1 + random.nextInt(3)).atStartOfDay();
            add("clock", "");
        } else if (dice < 250) {
            amendment();
        } else {
            now = now.plusMinutes(random.nextInt(300));
            ticket(any(SITES), any(LEAVES));
        }
    }

    private void context() {
        switch (random.nextInt(3)) {
            case 0 -> {
                String name = any(SITES.subList(2, SITES.size()));
                String group = List.of("", "north", "south").get(random.nextInt(3));
                add("context", "\"sites\":[%s]".formatted(site(name, group)));
            }
            case 1 -> add("context", "\"leaves\":[%s]".formatted(leaf(any(LEAVES))));
            default -> add("context", "\"calendar\":[%s]".formatted(week()));
        }
    }

    private void outage() {
        String leaf = any(LEAVES);
        String site = any(SITES);
        boolean everywhere = random.nextBoolean();
        for (int i = 0; i < 12; i++) {
            now = now.plusMinutes(random.nextInt(15));
            ticket(everywhere ? any(SITES) : site, leaf);
        }
    }

    private void ticket(String site, String leaf) {
        LocalDateTime opened = now;
        int dice = random.nextInt(100);
        if (dice < 15) {
            opened = now.minusMinutes(random.nextInt(60 * 24 * 50));
        } else if (dice < 17) {
            opened = now.plusDays(3);
        }
        String model = random.nextInt(3) == 0 ? "M" + random.nextInt(2) : "";
        String late = dice > 97 ? ",\"logged\":\"%s\"".formatted(now.minusHours(5)) : "";
        add(
                "opened",
                "\"ticket\":\"T%d\",\"opened\":\"%s\",\"site\":\"%s\",\"leaf\":\"%s\",\"requester\":\"p%d\",\"asset\":\"%s\",\"model\":\"%s\"%s"
                        .formatted(
                                tickets - (random.nextInt(50) == 0 ? 1 : 0),
                                opened,
                                site,
                                leaf,
                                random.nextInt(40),
                                model.isEmpty() ? "" : "a" + random.nextInt(5),
                                model,
                                late));
        tickets++;
    }

    private void amendment() {
        String ticket = "\"ticket\":\"T%d\"".formatted(tickets + 1 - random.nextInt(60));
        switch (random.nextInt(6)) {
            case 0 -> add("recategorised", "%s,\"leaf\":\"%s\"".formatted(ticket, any(LEAVES)));
            case 1 -> add("merged", ticket);
            case 2 -> add("reopened", ticket);
            default -> {
                Kind kind = Kind.ALL.get(random.nextInt(6));
                String known = random.nextInt(8) == 0 ? "" : kind.published();
                add("resolved", "%s,\"kind\":\"%s\"".formatted(ticket, known));
            }
        }
    }

    private String site(String name, String group) {
        return "{\"site\":\"%s\",\"staff\":%d,\"group\":\"%s\"}"
                .formatted(name, random.nextInt(90), group);
    }

    private String leaf(String name) {
        String rate = random.nextInt(4) == 0 ? "null" : decimal(0.0002 + random.nextDouble() / 500);
        return "{\"leaf\":\"%s\",\"prior_rate\":%s,\"prior_start\":%s,\"default\":\"%s\",\"restricted\":%b,\"shift\":%s,\"kinds\":[0.4,0.2,0.1,0.1,0.1,0.1]}"
                .formatted(
                        name,
                        rate,
                        decimal(1 + random.nextDouble() * 2),
                        any(DEFAULTS),
                        random.nextInt(5) == 0,
                        decimal(random.nextDouble() * 5 - 2));
    }

    /** Seven days around now in one part of the year, two of them the seam of a school year. */
    private String week() {
        List<String> days = new ArrayList<>();
        LocalDate first = now.toLocalDate().minusDays(random.nextInt(40));
        boolean seam = random.nextInt(3) == 0;
        Cell cell = CELLS.get(random.nextInt(CELLS.size()));
        for (int i = 0; i < 14; i++) {
            Cell here = seam ? (i < 7 ? Cell.PRE : Cell.START1) : cell;
            boolean open = seam || random.nextInt(4) > 0;
            days.add(
                    "{\"date\":\"%s\",\"exposure\":%s,\"cell\":\"%s\",\"in_session\":%d}"
                            .formatted(
                                    first.minusDays(Days.weekday(Days.of(first))).plusDays(i),
                                    open ? "1.0" : "0.04",
                                    here,
                                    open ? 1 : 0));
        }
        return String.join(",", days);
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.6f", number);
    }

    private void add(String type, String more) {
        records.add(
                "{\"type\":\"%s\",\"at\":\"%s\"%s%s}"
                        .formatted(type, now, more.isEmpty() ? "" : ",", more));
    }
}
