package org.trivium.stack.demo;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.demo.Ticket.Course;
import org.trivium.stack.demo.Ticket.Outcome;

/** Tickets as the CSV file that the import mapping reads. */
final class TicketTable {

    private static final String HEADER =
            "number,opened_at,assigned_at,resolved_at,closed_at,reopened_at,recategorised_at,"
                    + "recategorised_from,merged_into,merged_at,requester,site,leaf,priority,"
                    + "asset_tag,asset_model,room,subject,description,assigned_to,kind,fix,"
                    + "minutes,teaching_minutes,started_at,status\n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private TicketTable() {}

    static void write(List<Ticket> tickets, Appendable out) throws IOException {
        out.append(HEADER);
        for (Ticket ticket : tickets) {
            out.append(line(ticket)).append('\n');
        }
    }

    private static String line(Ticket ticket) {
        Course course = ticket.course();
        List<String> fields =
                List.of(
                        ticket.number(),
                        time(course.opened()),
                        time(course.assigned()),
                        time(course.resolved()),
                        time(course.closed()),
                        time(course.reopened()),
                        time(course.recategorised()),
                        course.recategorised() == null ? "" : ticket.filedAs(),
                        ticket.mergedInto(),
                        time(course.merged()));
        return join(fields) + "," + join(content(ticket)) + "," + join(end(ticket));
    }

    private static List<String> content(Ticket ticket) {
        return List.of(
                ticket.requester(),
                ticket.site(),
                ticket.leaf(),
                ticket.priority(),
                ticket.assetTag(),
                ticket.assetModel(),
                ticket.room(),
                ticket.subject(),
                ticket.description(),
                ticket.assignedTo());
    }

    private static List<String> end(Ticket ticket) {
        Outcome outcome = ticket.outcome();
        String started = time(ticket.course().started());
        String status = ticket.status().name().toLowerCase(Locale.ROOT);
        return outcome == null
                ? List.of("", "", "", "", started, status)
                : List.of(
                        outcome.kind(),
                        outcome.fix(),
                        Integer.toString(outcome.minutes()),
                        Integer.toString(outcome.teachingMinutes()),
                        started,
                        status);
    }

    private static String time(@Nullable LocalDateTime at) {
        return at == null ? "" : MINUTE.format(at);
    }

    private static String join(List<String> fields) {
        return fields.stream().map(Table::quoted).collect(Collectors.joining(","));
    }
}
