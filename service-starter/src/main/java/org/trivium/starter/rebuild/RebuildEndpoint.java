package org.trivium.starter.rebuild;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where operators have something rebuilt: {@code POST /actuator/rebuild/pd-suggestions}. */
@Endpoint(id = "rebuild")
public final class RebuildEndpoint {

    private static final int CONFLICT = 409;
    private static final int ACCEPTED = 202;

    private final Map<String, Rebuildable> rebuildables = new TreeMap<>();

    RebuildEndpoint(List<Rebuildable> all) {
        all.forEach(one -> rebuildables.put(one.name(), one));
    }

    /** Names of what this service can rebuild. */
    @ReadOperation
    public Map<String, List<String>> names() {
        return Map.of("rebuilds", List.copyOf(rebuildables.keySet()));
    }

    /**
     * As requests to the service are: without a sign-in everybody is the same. Asked for as a
     * parameter, Spring would want a body.
     */
    private static String person() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? Optional.ofNullable(asked.getRequest().getUserPrincipal())
                        .map(Principal::getName)
                        .orElse("local")
                : "local";
    }

    /** Begins one; one at a time. */
    @WriteOperation
    public synchronized WebEndpointResponse<@Nullable Map<String, String>> rebuild(
            @Selector String name) {
        Rebuildable wanted = rebuildables.get(name);
        if (wanted == null) {
            return new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND);
        }
        try {
            wanted.rebuild(person());
            return new WebEndpointResponse<>(
                    Map.of("name", name, "state", "reading again"), ACCEPTED);
        } catch (RebuildRefused refused) {
            return new WebEndpointResponse<>(
                    Map.of(
                            "name",
                            name,
                            "state",
                            "refused",
                            "detail",
                            String.valueOf(refused.getMessage())),
                    CONFLICT);
        }
    }
}
