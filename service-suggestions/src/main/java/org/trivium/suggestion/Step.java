package org.trivium.suggestion;

/** What to do after a piece of news. */
sealed interface Step {

    /** Put a new suggestion on the desk. */
    record Open(News.Told told) implements Step {}

    /** Bring one up to date. */
    record Change(Suggestion from, Suggestion to) implements Step {}

    /** It is known already, or nobody's business. */
    record Nothing() implements Step {}
}
