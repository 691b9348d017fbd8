package org.trivium.support.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces each district's local days, once whatever the number of instances: who wins the
 * conditional write on the district announces.
 */
public final class DistrictClock {

    private static final Logger LOG = LoggerFactory.getLogger(DistrictClock.class);
    private static final int ATTEMPTS = 20;

    private final Districts districts;
    private final Clock clock;

    public DistrictClock(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /** Announces today in every district where nobody has yet. */
    public void tickAll() {
        for (String district : districts.ids()) {
            try {
                tickToday(district);
            } catch (RuntimeException away) {
                LOG.warn(
                        "The clock of {} waits for its next round: {}",
                        district,
                        away.getMessage());
            }
        }
    }

    /**
     * Announces the district's local midnight unless that is done; says whether it was done here.
     */
    public boolean tickToday(String district) {
        Optional<District> known = districts.find(district, district);
        if (known.isEmpty()) {
            return false;
        }
        LocalDate today = known.get().dayOf(clock.instant());
        Instant midnight = today.atStartOfDay(known.get().zone()).toInstant();
        return known.get().lacksTickOf(today)
                && districts.save(
                        new Change<>(known.get(), known.get().ticked(midnight), midnight));
    }

    /**
     * Announces that time has come to an instant, such as the end of an import, whatever has been
     * announced before, and returns when the broker has it; throws when the broker does not.
     *
     * @throws DistrictUnknown when the district is not set up
     * @throws TooManyChanges when others always change the district first
     */
    public void tick(String district, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            District before =
                    districts
                            .find(district, district)
                            .orElseThrow(() -> new DistrictUnknown(district));
            if (districts.save(new Change<>(before, before.ticked(at), at))) {
                districts.announce(district);
                return;
            }
        }
        throw new TooManyChanges(1);
    }
}
