package org.trivium.stack.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a leaf behaves in this district.
 *
 * @param share relative frequency
 * @param season how much busier the first week of school is
 * @param minutes usual work of a technician
 * @param teaching usual minutes of teaching lost
 */
record LeafTraits(
        String leaf,
        double share,
        double season,
        Map<Site.Level, Double> levels,
        Optional<Device.Kind> device,
        double assetChance,
        String priority,
        int minutes,
        int teaching) {

    static Map<String, LeafTraits> all() {
        Map<String, LeafTraits> all = new LinkedHashMap<>();
        for (Table.Row row : Table.read("traits.csv")) {
            all.put(row.text("leaf"), of(row));
        }
        return all;
    }

    private static LeafTraits of(Table.Row row) {
        String device = row.text("devices");
        return new LeafTraits(
                row.text("leaf"),
                row.number("share"),
                row.number("season"),
                Map.of(
                        Site.Level.ELEMENTARY, row.number("elementary"),
                        Site.Level.SECONDARY, row.number("secondary"),
                        Site.Level.OFFICE, row.number("office")),
                device.isEmpty() ? Optional.empty() : Optional.of(Device.Kind.valueOf(device)),
                row.number("asset_chance"),
                row.text("priority"),
                row.whole("minutes", 0),
                row.whole("teaching", 0));
    }

    /** How many times its ordinary rate the leaf has in a season. */
    double seasonFactor(String cell) {
        return switch (cell) {
            case "PRE" -> Math.max(1.0, season * 0.9);
            case "START1" -> season;
            case "START2" -> Math.max(1.0, Math.pow(season, 0.7));
            case "START34" -> Math.max(1.0, Math.pow(season, 0.35));
            case "POSTBREAK" -> leaf.startsWith("acc.") ? 1.5 : 1.2;
            case "TESTING" -> leaf.equals("app.testing") ? 4.0 : 1.0;
            case "SPRING" -> 0.95;
            case "END" -> leaf.startsWith("dev.") ? 1.3 : 0.9;
            default -> 1.0;
        };
    }
}
