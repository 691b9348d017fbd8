package org.trivium.gateway.header;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * From where a request comes: from the other end of the line, or, if that is a proxy of our own,
 * from where that proxy says.
 */
@Component
public final class ClientAddress {

    /** Header in which services learn the address. */
    static final String HEADER = "X-Client-Address";

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int SINGLE_V4 = 32;
    private static final int SINGLE_V6 = 128;

    private final List<IpSubnetFilterRule> proxies;

    ClientAddress(AddressSettings settings) {
        this.proxies = settings.proxies().stream().map(ClientAddress::network).toList();
    }

    /** The address as text. */
    public String of(ServerHttpRequest request) {
        InetSocketAddress line = request.getRemoteAddress();
        if (line == null || line.getAddress() == null) {
            return "unknown";
        }
        InetAddress address = line.getAddress();
        if (!proxies.isEmpty() && isOurs(address)) {
            address = beyondProxies(address, request.getHeaders().getOrEmpty(FORWARDED));
        }
        return address.getHostAddress();
    }

    /** The last entry is the nearest; what comes before a stranger is hearsay. */
    private InetAddress beyondProxies(InetAddress nearest, List<String> headers) {
        List<String> way =
                headers.stream()
                        .flatMap(header -> List.of(header.split(",", -1)).stream())
                        .map(String::strip)
                        .toList();
        InetAddress address = nearest;
        for (String entry : way.reversed()) {
            if (!isOurs(address)) {
                break;
            }
            try {
                address = InetAddress.ofLiteral(entry);
            } catch (IllegalArgumentException noAddress) {
                break;
            }
        }
        return address;
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(new InetSocketAddress(address, 0)));
    }

    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.split("/", 2);
        InetAddress address = InetAddress.ofLiteral(parts[0]);
        int whole = address.getAddress().length == Integer.BYTES ? SINGLE_V4 : SINGLE_V6;
        int prefix = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
