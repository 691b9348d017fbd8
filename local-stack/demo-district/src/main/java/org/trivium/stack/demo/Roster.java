package org.trivium.stack.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hires fictional people for every site. */
final class Roster {

    private static final int TECHNICIANS = 6;
    private static final List<String> GIVEN =
            words(
                    "Ada Alma Amir Anika Arlo Astrid Beatriz Bodhi Caleb Carmen Cleo Dante Delia"
                            + " Edda Elio Elsie Enzo Esme Farah Felix Freya Gideon Greta Hana Hugo"
                            + " Ida Imani Ines Ivo Jasper Jonah Juno Kaia Kenji Laila Leif Lena"
                            + " Linus Lucia Magnus Malik Marta Milo Mina Nadia Niko Nora Odette"
                            + " Omar Orla Oskar Paloma Petra Quinn Ravi Rhea Rosa Rufus Sana Selma"
                            + " Silas Soren Talia Tariq Tessa Theo Uma Vera Wanda Yara Yusuf Zelda");
    private static final List<String> FAMILY =
            words(
                    "Alderbrook Ashgrove Bellweather Birchfield Bramwick Briarstone Brookmere"
                            + " Calderfield Cloverdale Copperhill Dawnridge Elmstead Fairwater"
                            + " Fennimore Foxworthy Glenhollow Goldenrod Greystone Harrowgate"
                            + " Hawksmoor Hazelwick Heatherly Hollowell Ironwood Juniperhill"
                            + " Kestrelby Larkspur Lindenhall Longmeadow Marshbanks Meadowlark"
                            + " Millstream Moonfield Mossgrove Northmere Oakhurst Orchardson"
                            + " Pebblebrook Pinehurst Quillfeather Rainwater Redfern Ridgewell"
                            + " Rosewick Sandhollow Silverbirch Snowdale Springwell Starling"
                            + " Stonebridge Summerlin Swiftwater Thistledown Thornbury Underhill"
                            + " Vinewood Wetherby Whitlock Wildersea Willowby Windermoor Wrenfield"
                            + " Yarrowby");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Roster(Dice dice) {
        this.dice = dice;
    }

    List<Person> hire(List<Site> sites) {
        List<Person> people = new ArrayList<>();
        for (Site site : sites) {
            for (int i = 0; i < site.staff(); i++) {
                people.add(hire("P%04d".formatted(people.size() + 1), role(site, i), site));
            }
        }
        return people;
    }

    private Person hire(String key, String role, Site site) {
        while (true) {
            String given = dice.pick(GIVEN);
            String family = dice.pick(FAMILY);
            String email = (given + "." + family + "@example.org").toLowerCase(Locale.ROOT);
            if (taken.add(email)) {
                return new Person(key, given + " " + family, email, role, site.id());
            }
        }
    }

    private String role(Site site, int nth) {
        if (site.level() == Site.Level.OFFICE) {
            return nth < TECHNICIANS ? Person.TECHNICIAN : nth < 12 ? "administrator" : "office";
        }
        if (nth < (site.staff() >= 40 ? 3 : 1)) {
            return "administrator";
        }
        if (nth < 5) {
            return "office";
        }
        return dice.chance(0.2) ? "aide" : dice.chance(0.05) ? "librarian" : "teacher";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
