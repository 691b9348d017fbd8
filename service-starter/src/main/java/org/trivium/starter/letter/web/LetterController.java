package org.trivium.starter.letter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.letter.LetterDesk;
import org.trivium.starter.letter.LetterState;
import org.trivium.starter.paging.Page;
import org.trivium.starter.web.UnderServicePath;

/** Dead letters of the service, for its operators. */
@RestController
@UnderServicePath
@RequestMapping("/dead-letters")
final class LetterController {

    private final LetterDesk desk;

    LetterController(LetterDesk desk) {
        this.desk = desk;
    }

    /**
     * Dead letters in a state, newest first.
     *
     * @param state waiting unless another one is asked for
     * @param group reader that could not act on them
     */
    @GetMapping
    Page<LetterLine> list(
            Caller caller,
            @RequestParam(defaultValue = "waiting") LetterState state,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return desk.list(caller, state, group, after, limit).map(LetterLine::of);
    }

    /** A dead letter with its record and all that was done about it. */
    @GetMapping("/{id}")
    @PersonalData("event")
    LetterView read(Caller caller, @PathVariable String id) {
        return LetterView.of(desk.find(caller, id));
    }

    /** Gives a dead letter to its reader once more; what waits behind it follows. */
    @PostMapping("/{id}/replay")
    ResponseEntity<LetterView> replay(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted().body(LetterView.of(desk.replay(caller, id)));
    }

    /** Decides that nobody will act on a dead letter; what waits behind it follows. */
    @PostMapping("/{id}/discard")
    LetterView discard(
            Caller caller, @PathVariable String id, @Valid @RequestBody DiscardForm form) {
        return LetterView.of(desk.discard(caller, id, form.reason()));
    }

    /** Why nobody will act on it. */
    record DiscardForm(@NotBlank @Size(max = 500) String reason) {}
}
