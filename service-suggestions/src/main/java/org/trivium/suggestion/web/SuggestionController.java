package org.trivium.suggestion.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.web.ETag;
import org.trivium.starter.web.ExpectedVersion;
import org.trivium.starter.web.UnderServicePath;
import org.trivium.suggestion.Shown;
import org.trivium.suggestion.SuggestionDesk;

/** The desk over HTTP. */
@RestController
@UnderServicePath
@RequestMapping("/suggestions")
final class SuggestionController {

    private final SuggestionDesk desk;

    SuggestionController(SuggestionDesk desk) {
        this.desk = desk;
    }

    /** The inbox, or what the filter asks for, most avoidable minutes first. */
    @GetMapping
    Page<SuggestionView> list(
            Caller caller,
            SuggestionQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Shown> rows =
                desk.list(
                        caller,
                        query.filter(desk.today(caller)),
                        SuggestionQuery.rank(after),
                        limit + 1);
        return Page.of(rows, limit, SuggestionQuery::cursor).map(SuggestionView::of);
    }

    /** A suggestion with its evidence in figures and sentences. */
    @GetMapping("/{id}")
    ResponseEntity<SuggestionView> show(Caller caller, @PathVariable String id) {
        return answer(desk.show(caller, id));
    }

    /** Accepts a suggestion. */
    @PostMapping("/{id}/acceptance")
    ResponseEntity<SuggestionView> accept(
            Caller caller, @PathVariable String id, ExpectedVersion version) {
        return answer(desk.accept(caller, id, version.value()));
    }

    /** Dismisses a suggestion, with the reason. */
    @PostMapping("/{id}/dismissal")
    ResponseEntity<SuggestionView> dismiss(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion version,
            @Valid @RequestBody DismissalForm form) {
        return answer(desk.dismiss(caller, id, version.value(), form.reason(), form.remark()));
    }

    /** Puts a suggestion off until a day. */
    @PostMapping("/{id}/snooze")
    ResponseEntity<SuggestionView> snooze(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion version,
            @Valid @RequestBody SnoozeForm form) {
        return answer(desk.snooze(caller, id, version.value(), form.snooze()));
    }

    /** Takes a decision back. */
    @PostMapping("/{id}/reopening")
    ResponseEntity<SuggestionView> reopen(
            Caller caller, @PathVariable String id, ExpectedVersion version) {
        return answer(desk.reopen(caller, id, version.value()));
    }

    private static ResponseEntity<SuggestionView> answer(Shown shown) {
        return ETag.ok(SuggestionView.of(shown), shown.suggestion().version());
    }
}
