package org.trivium.support.ticket.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.trivium.starter.audit.PersonalData;
import org.trivium.starter.caller.Caller;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketLists;
import org.trivium.support.ticket.TicketQuestion;

/** A list of tickets as a file, with the filters and orders of the list; any length. */
@RestController
@RequestMapping(TicketController.PATH + ".csv")
@PersonalData("tickets")
class TicketExport {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final String FILE =
            ContentDisposition.attachment().filename("tickets.csv").build().toString();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TicketLists lists;

    TicketExport(TicketLists lists) {
        this.lists = lists;
    }

    /**
     * Tickets that the filter lets through, as a file of any length.
     *
     * @param bom whether it begins with a mark by which spreadsheets know UTF-8
     */
    @GetMapping(produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export(
            Caller caller,
            TicketQuestion question,
            @RequestParam(defaultValue = "false") boolean bom) {
        TicketLists.Whole whole = lists.whole(caller, question);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                .body(out -> write(whole, bom, out));
    }

    private static void write(TicketLists.Whole whole, boolean bom, OutputStream out)
            throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8))) {
            if (bom) {
                writer.write(BYTE_ORDER_MARK);
            }
            CsvWriter csv = new CsvWriter(writer);
            csv.line(cells(TicketColumn::title));
            whole.forEach(ticket -> line(csv, ticket));
        }
    }

    private static void line(CsvWriter csv, Ticket ticket) {
        try {
            csv.line(cells(column -> column.of(ticket)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<@Nullable Object> cells(Function<TicketColumn, @Nullable Object> cell) {
        return Arrays.stream(TicketColumn.values()).<@Nullable Object>map(cell).toList();
    }
}
