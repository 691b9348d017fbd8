package org.trivium.chaos.client;

import java.util.Optional;
import org.trivium.chaos.client.PatientDoor.Answer;
import org.trivium.chaos.ledger.Act;
import org.trivium.chaos.ledger.Entry;
import org.trivium.chaos.ledger.Entry.Outcome;
import org.trivium.chaos.ledger.Ledger;

/** Sends requests and writes down what came of them. */
record Books(PatientDoor door, Ledger ledger) {

    /**
     * Sends a request until it is answered.
     *
     * @param subject id of what it changes; empty when it makes something new
     * @return the answer if it was done
     */
    Optional<Answer> send(Act act, Post post, String token, String subject) {
        return send(act, post, token, subject, "");
    }

    /**
     * The same.
     *
     * @param number what the ledger is to note beside it; empty for what the answer gives
     */
    Optional<Answer> send(Act act, Post post, String token, String subject, String number) {
        Optional<Answer> answer = door.post(post);
        ledger.write(
                new Entry(
                        act,
                        post.who().district(),
                        post.key(),
                        post.who().name(),
                        token,
                        outcome(answer),
                        answer.map(Answer::status).orElse(0),
                        answer.map(a -> a.body().path("id").asString(subject)).orElse(subject),
                        act.decides()
                                ? post.read() + 1
                                : answer.map(a -> a.body().path("version").asLong(0)).orElse(0L),
                        number.isEmpty()
                                ? answer.map(a -> a.body().path("number").asString("")).orElse("")
                                : number,
                        answer.map(Answer::attempts).orElse(0)));
        return answer.filter(Answer::done);
    }

    private static Outcome outcome(Optional<Answer> answer) {
        return answer.map(a -> a.done() ? Outcome.ACKNOWLEDGED : Outcome.REFUSED)
                .orElse(Outcome.UNKNOWN);
    }
}
