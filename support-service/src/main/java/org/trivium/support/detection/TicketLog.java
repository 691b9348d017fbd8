package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A key's tickets of the last four weeks, newest last in order of arrival (section 8).
 *
 * <p>A site's log is one page of at most 64 entries, saved with its key; the oldest arrival leaves.
 * A group's or district's log is unbounded and its pages are saved one by one.
 */
final class TicketLog {

    private final Changes changes;
    private final int key;
    private final boolean bounded;
    private final List<LogPage> pages = new ArrayList<>(1);
    private int nextPage;

    TicketLog(Changes changes, int key, boolean bounded) {
        this.changes = changes;
        this.key = key;
        this.bounded = bounded;
    }

    int nextPage() {
        return nextPage;
    }

    void continueAt(int page) {
        nextPage = page;
    }

    /** Takes back a saved page; pages come in the order of their numbers. */
    void restore(LogPage page) {
        pages.add(page);
    }

    /** The one page of a bounded log. */
    LogPage page() {
        if (pages.isEmpty()) {
            pages.add(new LogPage(changes, key, 0));
        }
        return pages.getFirst();
    }

    void add(LogEntry entry) {
        if (bounded) {
            List<LogEntry> entries = page().entries;
            entries.add(entry);
            if (entries.size() > Parameters.LOG_CAP) {
                entries.removeFirst();
            }
            return;
        }
        if (pages.isEmpty() || pages.getLast().entries.size() >= LogPage.ENTRIES) {
            pages.add(new LogPage(changes, key, nextPage++));
        }
        pages.getLast().entries.add(entry);
        pages.getLast().touch();
    }

    /** Removes the newest entry of a ticket. */
    void retract(int ticket) {
        for (LogPage page : pages.reversed()) {
            for (int i = page.entries.size() - 1; i >= 0; i--) {
                if (page.entries.get(i).ticket() == ticket) {
                    page.entries.remove(i);
                    changed(page);
                    return;
                }
            }
        }
    }

    /** Removes what is as old as {@code day}, but only once the first entry is (step W5). */
    void dropUntil(int day) {
        if (pages.isEmpty() || pages.getFirst().entries.isEmpty()) {
            return;
        }
        if (pages.getFirst().entries.getFirst().day() > day) {
            return;
        }
        for (LogPage page : List.copyOf(pages)) {
            if (page.entries.removeIf(entry -> entry.day() <= day)) {
                changed(page);
            }
        }
    }

    void clear() {
        for (LogPage page : List.copyOf(pages)) {
            page.entries.clear();
            changed(page);
        }
    }

    void since(int day, Consumer<LogEntry> visitor) {
        for (LogPage page : pages) {
            for (LogEntry entry : page.entries) {
                if (entry.day() > day) {
                    visitor.accept(entry);
                }
            }
        }
    }

    private void changed(LogPage page) {
        if (page.entries.isEmpty()) {
            pages.remove(page);
        }
        if (!bounded && page.entries.isEmpty()) {
            page.remove();
        } else if (!bounded) {
            page.touch();
        }
    }
}
