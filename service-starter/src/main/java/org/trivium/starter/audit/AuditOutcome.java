package org.trivium.starter.audit;

import java.util.Locale;

/** What became of a request that is entered in the audit trail. */
public enum AuditOutcome {
    /** It was done. */
    DONE,
    /** The data was read. */
    READ,
    /** Roles or scope did not allow it. */
    REFUSED,
    /** It had been done before: the answer that was kept was given again. */
    REPLAYED,
    /** It broke off, and how far it had got is not known. */
    FAILED;

    /** The spelling in answers and meters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
