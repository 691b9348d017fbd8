package org.trivium.stack.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.CalendarDay;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.demo.Person;
import org.trivium.stack.demo.Site;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;

/** Puts a synthetic district into support, through the same doors as a real one. */
public final class DistrictLoader {

    private static final String DIRECTORY = "/api/support/directory";
    private static final Set<String> POSITIONS =
            Set.of("teacher", "aide", "administrator", "office", "technician");

    private final Door door;

    public DistrictLoader(Door door) {
        this.door = door;
    }

    /** Describes sites, calendar and people. */
    public void describe(DemoDistrict district) {
        door.put(
                DIRECTORY + "/district",
                Map.of(
                        "name", district.name(),
                        "zone", district.zone().getId(),
                        "opens", district.opens().toString(),
                        "closes", district.closes().toString()));
        door.put(
                DIRECTORY + "/sites", district.sites().stream().map(DistrictLoader::form).toList());
        door.put(
                DIRECTORY + "/calendar/days",
                district.calendar().stream().map(DistrictLoader::form).toList());
        door.put(
                DIRECTORY + "/people",
                district.people().stream().map(DistrictLoader::form).toList());
    }

    /** Hands over the tickets of the last fourteen months. */
    public ImportJob tickets(DemoDistrict district) {
        Path file = null;
        try {
            file = Files.createTempFile("trivium-demo", ".csv");
            try (var out = Files.newBufferedWriter(file)) {
                district.writeTickets(out);
            }
            return ImportJob.start(door, file, "trivium", "demo");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demo's tickets", e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> form(Site site) {
        return Map.of(
                "id", site.id(),
                "name", site.name(),
                "group", site.group(),
                "staff", site.staff(),
                "zone", site.zone().getId());
    }

    private static Map<String, Object> form(CalendarDay day) {
        return Map.of(
                "date", day.date().toString(),
                "exposure", day.exposure(),
                "cell", day.cell(),
                "inSession", day.inSession());
    }

    private static Map<String, Object> form(Person person) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("externalKey", person.key());
        form.put("name", person.name());
        form.put("email", person.email());
        form.put("position", POSITIONS.contains(person.role()) ? person.role() : "other");
        form.put("site", person.site());
        return form;
    }
}
