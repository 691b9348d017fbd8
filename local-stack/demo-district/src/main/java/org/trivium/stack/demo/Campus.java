package org.trivium.stack.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places, people and devices of the district. */
record Campus(List<Site> sites, List<Person> people, List<Device> devices) {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final List<Site> SITES =
            List.of(
                    elementary("birch-creek", "Birch Creek Elementary", 30),
                    elementary("cedar-hill", "Cedar Hill Elementary", 28),
                    elementary("fox-hollow", "Fox Hollow Elementary", 34),
                    elementary("lakeside", "Lakeside Elementary", 26),
                    elementary("prairie-view", "Prairie View Elementary", 36),
                    elementary("willow-park", "Willow Park Elementary", 24),
                    elementary("early-learning", "Maple Valley Early Learning Center", 16),
                    secondary("eagle-ridge", "Eagle Ridge Middle School", 42),
                    secondary("riverbend", "Riverbend Middle School", 38),
                    secondary("maple-valley", "Maple Valley High School", 58),
                    secondary("north-prairie", "North Prairie High School", 42),
                    new Site(
                            "district-office", "District Office", Site.Level.OFFICE, 26, "", ZONE));

    static Campus draw(Dice dice) {
        List<Person> people = new Roster(dice.split()).hire(SITES);
        List<Device> devices = new Fleet(dice.split()).buy(SITES);
        return new Campus(SITES, people, devices);
    }

    Map<String, List<Person>> requesters() {
        Map<String, List<Person>> bySite = new LinkedHashMap<>();
        people.stream()
                .filter(person -> !person.isTechnician())
                .forEach(
                        person ->
                                bySite.computeIfAbsent(person.site(), s -> new ArrayList<>())
                                        .add(person));
        return bySite;
    }

    List<Person> technicians() {
        return people.stream().filter(Person::isTechnician).toList();
    }

    List<Device> devices(Site site, Device.Kind kind) {
        return devices.stream()
                .filter(device -> device.site().equals(site.id()) && device.kind() == kind)
                .toList();
    }

    private static Site elementary(String id, String name, int staff) {
        return new Site(id, name, Site.Level.ELEMENTARY, staff, "elementary", ZONE);
    }

    private static Site secondary(String id, String name, int staff) {
        return new Site(id, name, Site.Level.SECONDARY, staff, "secondary", ZONE);
    }
}
