package org.trivium.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buys the devices of every site; a site mostly has one generation of each kind. */
final class Fleet {

    private static final Map<Device.Kind, List<String>> MODELS =
            Map.of(
                    Device.Kind.STUDENT, List.of("Tern Book 11", "Tern Book 12", "Plover C2"),
                    Device.Kind.STAFF, List.of("Heron Pro 14", "Heron Pro 13", "Osprey 5"),
                    Device.Kind.PANEL, List.of("Lumora 75", "Lumora 65", "Brightwall P4"),
                    Device.Kind.CAMERA, List.of("Viewpoint D3", "Viewpoint D2"),
                    Device.Kind.PRINTER, List.of("Inkwell 4100", "Inkwell 3200", "Copyist M8"),
                    Device.Kind.CART, List.of("Chargewell 30", "Chargewell 24"),
                    Device.Kind.ACCESS_POINT, List.of("Skymesh 6", "Skymesh 5"),
                    Device.Kind.PHONE, List.of("Callbird 200", "Callbird 100"));

    private final Dice dice;
    private final List<Device> devices = new ArrayList<>();

    Fleet(Dice dice) {
        this.dice = dice;
    }

    /** The rooms of a site: about one for every two people. */
    static List<String> rooms(Site site) {
        List<String> rooms = new ArrayList<>();
        String word = site.level() == Site.Level.OFFICE ? "office " : "room ";
        for (int i = 0; i < Math.max(10, site.staff() / 2); i++) {
            rooms.add(word + (i % 2 == 0 ? 101 + i / 2 : 201 + i / 2));
        }
        return rooms;
    }

    List<Device> buy(List<Site> sites) {
        for (Site site : sites) {
            int staff = site.staff();
            boolean school = site.level() != Site.Level.OFFICE;
            buy(site, Device.Kind.STUDENT, school ? (int) (staff * 1.8) : 0);
            buy(site, Device.Kind.STAFF, staff);
            buy(site, Device.Kind.PANEL, school ? staff / 3 : 4);
            buy(site, Device.Kind.CAMERA, school ? staff / 6 : 2);
            buy(site, Device.Kind.PRINTER, Math.max(5, staff / 6));
            buy(site, Device.Kind.CART, school ? Math.max(5, staff / 7) : 0);
            buy(site, Device.Kind.ACCESS_POINT, Math.max(5, staff / 5));
            buy(site, Device.Kind.PHONE, Math.max(4, staff / 8));
        }
        return devices;
    }

    private void buy(Site site, Device.Kind kind, int count) {
        List<String> models = dice.shuffled(MODELS.getOrDefault(kind, List.of()));
        List<String> rooms = rooms(site);
        for (int i = 0; i < count; i++) {
            String model = dice.chance(0.6) ? models.getFirst() : dice.pick(models);
            String tag = "MV-%05d".formatted(10_001 + devices.size());
            devices.add(new Device(tag, model, kind, site.id(), dice.pick(rooms)));
        }
    }
}
