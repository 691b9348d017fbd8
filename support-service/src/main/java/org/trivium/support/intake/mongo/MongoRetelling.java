package org.trivium.support.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.mongo.DistrictMongo;
import org.trivium.support.intake.HistoryAnew;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.Retelling;
import org.trivium.support.ticket.TicketChange;

/**
 * Tells history from documents of its own, a piece each: tickets are not written for it. A piece
 * that a crash left is sent as it was saved.
 */
final class MongoRetelling implements Retelling {

    private final DistrictMongo<PieceDocument> pieces;
    private final Announcer<HistoryAnew> anew;
    private final Announcer<TicketChange> facts;

    MongoRetelling(
            DistrictMongo<PieceDocument> pieces,
            Announcer<HistoryAnew> anew,
            Announcer<TicketChange> facts) {
        this.pieces = pieces;
        this.anew = anew;
        this.facts = facts;
    }

    @Override
    public void begin(ImportJob job) {
        HistoryAnew beginning =
                new HistoryAnew(job.district(), job.history().before().orElseThrow());
        send(job, 0, () -> anew.announce(beginning));
    }

    @Override
    public void tell(ImportJob job, long piece, List<TicketChange> told) {
        send(
                job,
                piece,
                () -> told.stream().flatMap(fact -> facts.announce(fact).stream()).toList());
    }

    @Override
    public void clear(ImportJob job) {
        pieces.remove(job.district(), where("job").is(job.id()));
    }

    private void send(ImportJob job, long piece, Supplier<List<Announcement>> announcements) {
        String id = PieceDocument.id(job.id(), piece);
        if (pieces.byId(job.district(), id).isEmpty()) {
            save(new PieceDocument(id, job.district(), 1, job.id()), announcements.get());
        }
        pieces.relayNow(List.of(id));
    }

    private void save(PieceDocument piece, List<Announcement> announcements) {
        try {
            pieces.insert(piece, announcements);
        } catch (DuplicateKeyException savedByAnother) {
            // the same piece: whoever saved it, it goes out from there
            return;
        }
    }
}
