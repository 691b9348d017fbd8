package org.trivium.support.ticket;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Questions of which a test names the parameters that matter. */
final class Asked {

    private Asked() {}

    static TicketQuestion with(String parameter, Object value) {
        return with(Map.of(parameter, value));
    }

    static TicketQuestion with(Map<String, ?> parameters) {
        return JsonMapper.shared().convertValue(parameters, TicketQuestion.class);
    }
}
