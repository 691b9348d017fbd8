package org.trivium.support.ticket;

import java.util.Optional;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.directory.Kind;

/** Chooses leaves for tickets. */
final class Categories {

    private final Places places;

    Categories(Places places) {
        this.places = places;
    }

    /**
     * The leaf as the tree has it now.
     *
     * @throws InvalidFields when there is none, or it is retired
     */
    Category choose(String district, String leaf) {
        return find(district, leaf)
                .orElseThrow(() -> InvalidFields.of("leaf", "is no leaf that takes tickets"));
    }

    /**
     * The leaf that a ticket moves to.
     *
     * @throws InvalidFields as {@link #choose}, or when the ticket stands on it already
     */
    Category other(Ticket ticket, String leaf) {
        if (leaf.equals(ticket.progress().category().leaf())) {
            throw InvalidFields.of("leaf", "is the leaf that the ticket stands on");
        }
        return choose(ticket.district(), leaf);
    }

    Optional<Category> find(String district, String leaf) {
        return places.leaf(district, leaf)
                .filter(known -> !known.retired())
                .map(Places.Leaf::category);
    }

    Optional<Kind> priorKind(String district, Category category) {
        return places.leaf(district, category.leaf()).map(Places.Leaf::prior);
    }
}
