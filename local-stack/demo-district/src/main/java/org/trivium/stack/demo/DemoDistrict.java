package org.trivium.stack.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A synthetic school district with fourteen months of tickets until now and the truth about what
 * was planted in them; times are local to the district.
 */
public record DemoDistrict(
        String id,
        String name,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        LocalDateTime now,
        List<Site> sites,
        List<Person> people,
        List<Device> devices,
        List<SchoolYear> schoolYears,
        List<CalendarDay> calendar,
        List<Leaf> leaves,
        List<Ticket> tickets,
        List<Planted> planted) {

    private static final int MONTHS = 14;
    private static final int ORDINARY_TICKETS = 5_000;
    private static final LocalTime MIDDAY = LocalTime.of(13, 0);

    /** Draws the district as it stands at one in the afternoon of a day. */
    public static DemoDistrict draw(long seed, LocalDate today) {
        return draw(seed, today.atTime(MIDDAY));
    }

    /** Draws the district as it stands at a moment; the same seed and moment give the same. */
    public static DemoDistrict draw(long seed, LocalDateTime moment) {
        LocalDateTime now = moment.truncatedTo(ChronoUnit.MINUTES);
        Dice dice = new Dice(seed);
        Campus campus = Campus.draw(dice.split());
        Demand demand = demand(now.toLocalDate(), campus, dice.split());
        List<Planted> placed = new Gardener(demand, now, dice.split()).plant(Plan.all());
        Crowd crowd = new Crowd(campus, dice.split());
        List<Draft> drafts = new Sower(demand, now, crowd, dice.split()).sow(placed);
        List<Ticket> tickets = new HelpDesk(campus, demand, now, dice.split()).work(drafts);
        return new DemoDistrict(
                "demo",
                "Maple Valley Unified (synthetic demo)",
                Campus.ZONE,
                LocalTime.of(7, 0),
                LocalTime.of(15, 0),
                now,
                campus.sites(),
                campus.people(),
                campus.devices(),
                demand.calendar().years(),
                demand.calendar().days(),
                List.copyOf(Leaf.taxonomy().values()),
                List.copyOf(tickets),
                counted(placed, drafts));
    }

    /** The first day that has tickets. */
    public LocalDate firstDay() {
        return tickets.getFirst().course().opened().toLocalDate();
    }

    /** The same district with only those of its tickets, counted from 0 in order of time. */
    public DemoDistrict part(int from, int until) {
        return new DemoDistrict(
                id,
                name,
                zone,
                opens,
                closes,
                now,
                sites,
                people,
                devices,
                schoolYears,
                calendar,
                leaves,
                List.copyOf(tickets.subList(from, until)),
                planted);
    }

    /** Writes the tickets as CSV, in the columns that the README lists. */
    public void writeTickets(Appendable out) throws IOException {
        TicketTable.write(tickets, out);
    }

    /** Writes the detector's records, one JSON object a line, in the order of time. */
    public void writeDetectorRecords(Appendable out) throws IOException {
        new DetectorRecords(this).write(out);
    }

    private static Demand demand(LocalDate today, Campus campus, Dice dice) {
        LocalDate first = today.minusMonths(MONTHS).plusDays(1);
        Demand demand = new Demand(new SchoolCalendar(today), first, campus.sites(), dice);
        demand.scaleTo(ORDINARY_TICKETS);
        return demand;
    }

    private static List<Planted> counted(List<Planted> placed, List<Draft> drafts) {
        int[] counts = new int[placed.size()];
        drafts.stream()
                .filter(draft -> draft.plan() != Draft.ORDINARY)
                .forEach(draft -> counts[draft.plan()]++);
        List<Planted> result = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            result.add(placed.get(i).withTickets(counts[i]));
        }
        return List.copyOf(result);
    }
}
