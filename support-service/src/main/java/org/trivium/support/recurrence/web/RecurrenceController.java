package org.trivium.support.recurrence.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.support.recurrence.News;
import org.trivium.support.recurrence.RecurrenceBoard;
import org.trivium.support.recurrence.Wanted;

/** What keeps coming back, with its evidence and its weeks beside the expected band. */
@RestController
@RequestMapping("/api/support/recurrences")
class RecurrenceController {

    private final RecurrenceBoard board;

    RecurrenceController(RecurrenceBoard board) {
        this.board = board;
    }

    /** Recurrences that the filter lets through. */
    @GetMapping
    Page<RecurrenceView> list(
            Caller caller,
            @RequestParam(defaultValue = "true")
                    @Pattern(regexp = "true|false|any", message = "must be true, false or any")
                    String living,
            @RequestParam(required = false) @Nullable String flavour,
            @RequestParam(required = false) @Nullable String leaf,
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        Boolean alive = living.equals("any") ? null : Boolean.valueOf(living);
        return board.page(caller, new Wanted(alive, flavour, leaf, node, limit, after))
                .map(RecurrenceView::of);
    }

    /** A recurrence with its evidence and its weeks. */
    @GetMapping("/{id}")
    RecurrenceView read(Caller caller, @PathVariable String id) {
        return RecurrenceView.of(board.read(caller, id));
    }

    /** What has happened to a recurrence, oldest first. */
    @GetMapping("/{id}/life")
    List<News> life(Caller caller, @PathVariable String id) {
        return board.life(caller, id);
    }
}
