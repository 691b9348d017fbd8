package org.trivium.stack.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.Ticket.Course;
import org.trivium.stack.demo.Ticket.Outcome;

/**
 * Works on the drawn tickets: who takes them, what was wrong, which were filed wrongly or twice.
 */
final class HelpDesk {

    private static final double RECATEGORISED = 0.04;
    private static final double MERGED = 0.02;
    private static final double CAUSE_AS_PLANTED = 0.85;
    private static final int DOUBLE_WITHIN_DAYS = 3;

    private final Campus campus;
    private final Map<String, LeafTraits> traits;
    private final Map<String, Leaf> taxonomy = Leaf.taxonomy();
    private final Dice dice;
    private final Phrases phrases;
    private final Workday workday;
    private final List<Ticket> done = new ArrayList<>();
    private final Map<String, Ticket> latest = new HashMap<>();
    private final Map<String, List<Device>> devices = new HashMap<>();

    HelpDesk(Campus campus, Demand demand, LocalDateTime now, Dice dice) {
        this.campus = campus;
        this.traits = demand.traits();
        this.dice = dice;
        this.phrases = new Phrases(dice.split());
        this.workday = new Workday(demand.calendar(), now, dice.split());
    }

    List<Ticket> work(List<Draft> drafts) {
        for (Draft draft : drafts) {
            Ticket ticket = work(draft);
            done.add(ticket);
            if (ticket.course().merged() == null) {
                latest.put(draft.site().id() + ticket.leaf(), ticket);
            }
        }
        return done;
    }

    private Ticket work(Draft draft) {
        LeafTraits trait = Objects.requireNonNull(traits.get(draft.leaf()));
        @Nullable Ticket twin = twin(draft);
        boolean wrong = twin == null && dice.chance(RECATEGORISED);
        Course course = workday.course(draft.opened(), trait, twin != null, wrong);
        String filedAs = wrong ? nearby(draft.leaf()) : draft.leaf();
        Device device = device(draft, trait);
        Phrases.Text text = phrases.about(draft.leaf(), device);
        return new Ticket(
                "T-%06d".formatted(done.size() + 1),
                draft.requester().key(),
                draft.site().id(),
                device.room(),
                wrong && course.recategorised() == null ? filedAs : draft.leaf(),
                filedAs,
                trait.priority(),
                device.tag(),
                device.model(),
                text.subject(),
                text.description(),
                course.assigned() == null ? "" : dice.pick(campus.technicians()).key(),
                course,
                course.resolved() == null ? null : outcome(draft, trait),
                course.merged() != null && twin != null ? twin.number() : "");
    }

    /** An earlier report of the same thing by somebody at the same site. */
    private @Nullable Ticket twin(Draft draft) {
        if (draft.plan() != Draft.ORDINARY || !dice.chance(MERGED * 5)) {
            return null;
        }
        Ticket before = latest.get(draft.site().id() + draft.leaf());
        boolean near =
                before != null
                        && before.course()
                                .opened()
                                .isAfter(draft.opened().minusDays(DOUBLE_WITHIN_DAYS));
        return near ? before : null;
    }

    private String nearby(String leaf) {
        String group = leaf.substring(0, leaf.indexOf('.'));
        List<String> others =
                traits.values().stream()
                        .map(LeafTraits::leaf)
                        .filter(other -> !other.equals(leaf) && !isRestricted(other))
                        .filter(other -> other.startsWith(group) || dice.chance(0.1))
                        .toList();
        return others.isEmpty() ? "dev.staff-fault" : dice.pick(others);
    }

    private boolean isRestricted(String leaf) {
        return Objects.requireNonNull(taxonomy.get(leaf)).restricted();
    }

    /** The device in question; without one the requester's room with an empty tag. */
    private Device device(Draft draft, LeafTraits trait) {
        Device.Kind kind = trait.device().orElse(Device.Kind.STAFF);
        List<Device> here = here(draft.site(), kind);
        if (trait.device().isEmpty() || here.isEmpty() || !dice.chance(trait.assetChance())) {
            String room = dice.pick(Fleet.rooms(draft.site()));
            return new Device("", "", kind, draft.site().id(), room);
        }
        if (draft.cause().equals("equipment")) {
            here = mostCommon(here);
        }
        return dice.pick(here);
    }

    /** A planted fault of equipment is one of the model that the site has most of. */
    private static List<Device> mostCommon(List<Device> devices) {
        return devices.stream()
                .collect(Collectors.groupingBy(Device::model, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(devices);
    }

    private List<Device> here(Site site, Device.Kind kind) {
        return devices.computeIfAbsent(site.id() + kind, key -> campus.devices(site, kind));
    }

    private Outcome outcome(Draft draft, LeafTraits trait) {
        boolean planted = !draft.cause().isEmpty() && dice.chance(CAUSE_AS_PLANTED);
        String kind = planted ? draft.cause() : usualKind(draft.leaf());
        int minutes = (int) Math.max(5, Math.round(dice.lognormal(trait.minutes(), 0.45) / 5) * 5);
        boolean lost = trait.teaching() > 0 && dice.chance(0.5);
        int teaching = lost ? (int) Math.round(dice.lognormal(trait.teaching(), 0.4)) : 0;
        return new Outcome(kind, phrases.fix(kind), minutes, teaching);
    }

    private String usualKind(String leaf) {
        // filed as a defect here, but half of it turns out to be use: the taxonomy page shows drift
        if (leaf.equals("app.defect")) {
            return Leaf.KINDS.get(dice.weighted(0.55, 0.03, 0.05, 0.31, 0.03, 0.03));
        }
        Leaf prior = Objects.requireNonNull(taxonomy.get(leaf));
        return Leaf.KINDS.get(
                dice.weighted(prior.kinds().stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
