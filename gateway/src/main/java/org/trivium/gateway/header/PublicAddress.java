package org.trivium.gateway.header;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gateway as people's browsers see it. */
@Component
public final class PublicAddress {

    private final @Nullable URI url;

    PublicAddress(AddressSettings settings) {
        this.url = settings.url();
    }

    /** Whether browsers reach it by TLS for certain, though a proxy may end that. */
    public boolean isSecure() {
        return url != null && "https".equalsIgnoreCase(url.getScheme());
    }

    /** The address, or the placeholder of the security framework for a request's own. */
    public String base() {
        return url == null ? "{baseUrl}" : url.toString().replaceAll("/+$", "");
    }
}
