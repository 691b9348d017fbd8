package org.trivium.suggestion.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Moment;
import org.trivium.starter.paging.Page;
import org.trivium.starter.web.UnderServicePath;
import org.trivium.suggestion.Ledger;
import org.trivium.suggestion.LedgerLine;

/** The ledger over HTTP. */
@RestController
@UnderServicePath
@RequestMapping("/suggestions/ledger")
final class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Every suggestion ever with its decisions in order, the newest first. */
    @GetMapping
    Page<LedgerView> lines(
            Caller caller,
            LedgerQuery query,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<LedgerLine> lines =
                ledger.lines(
                        caller, query.filter(), after.map(Moment::read).orElse(null), limit + 1);
        return Page.of(lines, limit, LedgerQuery::cursor).map(LedgerView::of);
    }

    /** All that the filter shows, counted. */
    @GetMapping("/summary")
    SummaryView summary(Caller caller, LedgerQuery query) {
        return SummaryView.of(ledger.summary(caller, query.filter()));
    }
}
