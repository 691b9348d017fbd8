package org.trivium.support.intake.kafka;

import org.springframework.stereotype.Component;
import org.trivium.starter.letter.LetterSettlement;
import org.trivium.starter.letter.StreamLetters;
import org.trivium.starter.rebuild.RebuildRefused;
import org.trivium.starter.rebuild.Rebuildable;
import org.trivium.support.intake.HistoryDesk;
import org.trivium.support.intake.ImportRunning;

/**
 * Has a detector that was repaired end what it has told and begin anew, so that readers drop what
 * it does not tell again.
 */
@Component
final class HistoryRebuild implements Rebuildable {

    private final HistoryDesk desk;
    private final LetterSettlement letters;
    private final StreamLetters stream;

    HistoryRebuild(HistoryDesk desk, LetterSettlement letters, StreamLetters stream) {
        this.desk = desk;
        this.letters = letters;
        this.stream = stream;
    }

    @Override
    public String name() {
        return stream.repair();
    }

    @Override
    public void rebuild(String by) {
        try {
            desk.tellAgain(() -> letters.settle(stream, by));
        } catch (ImportRunning running) {
            throw new RebuildRefused(
                    running.getMessage() + " Ask again when it has ended.", running);
        }
    }
}
