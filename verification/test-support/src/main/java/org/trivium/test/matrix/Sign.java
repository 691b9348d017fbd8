package org.trivium.test.matrix;

/** What somebody gets who asks about a thing. */
public enum Sign {
    /** Let in; whether the business then agrees is another matter. */
    IN('✓'),
    /** Refused for what they are. */
    REFUSED('–'),
    /** As if there were no such thing. */
    ABSENT('·');

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final char mark;

    Sign(char mark) {
        this.mark = mark;
    }

    /** As the page writes it. */
    static Sign of(int mark) {
        for (Sign sign : values()) {
            if (sign.mark == mark) {
                return sign;
            }
        }
        throw new AssertionError("No sign: " + Character.toString(mark));
    }

    /** As a service says it. */
    public static Sign ofStatus(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> REFUSED;
            case NOT_FOUND -> ABSENT;
            case CONFLICT, STALE, INVALID -> IN;
            default -> {
                if (status / 100 != 2) {
                    throw new AssertionError("Status %d says nothing".formatted(status));
                }
                yield IN;
            }
        };
    }

    @Override
    public String toString() {
        return String.valueOf(mark);
    }
}
