package org.trivium.starter.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.trivium.starter.caller.Caller;

/**
 * What the asker calls a request; a person's own, so nobody meets the keys of another.
 *
 * @param id district, person and key: neither of the first two holds the separator
 * @param standing what the asker may do, as roles and sites
 */
record Key(String district, String id, String standing) {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 200;

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + LONGEST + "}");

    /**
     * The key of a request that has one.
     *
     * @throws MalformedKey when it cannot be one
     */
    static Key of(HttpServletRequest request, Caller caller) {
        List<String> sent = Collections.list(request.getHeaders(HEADER));
        if (sent.size() != 1 || !PRINTABLE.matcher(sent.getFirst()).matches()) {
            throw new MalformedKey();
        }
        String id = String.join("|", caller.district(), caller.person(), sent.getFirst());
        return new Key(caller.district(), id, standing(caller));
    }

    private static String standing(Caller caller) {
        return new TreeSet<>(caller.roles()) + " at " + new TreeSet<>(caller.sites());
    }
}
