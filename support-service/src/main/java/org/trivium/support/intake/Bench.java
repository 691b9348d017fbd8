package org.trivium.support.intake;

import org.trivium.support.ticket.Tickets;

/**
 * What every stage of an import works with.
 *
 * @param batch records read at once, and facts told at once
 */
record Bench(JobBook book, Papers papers, Tickets tickets, Scenes scenes, int batch) {}
