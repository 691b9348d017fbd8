package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.Stack;

/**
 * Kafka, MongoDB, the identity, the services and the gateway as another machine would find them.
 */
@ExtendWith(WholeStack.class)
class LocalOnlyTest {

    private static final int PATIENCE_MILLIS = 2_000;

    @Test
    void nothingOfTheLocalStackAnswersOnAnAddressThatOthersReach(Stack stack) throws IOException {
        List<InetAddress> addresses = addresses();
        assumeThat(addresses).as("this machine is alone").isNotEmpty();

        for (int port : ports(stack.ports())) {
            assertThat(connects(InetAddress.getLoopbackAddress(), port)).isTrue();
            for (InetAddress address : addresses) {
                assertThatThrownBy(() -> connects(address, port))
                        .as("%s:%d", address, port)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    private static List<Integer> ports(Ports ports) {
        return List.of(
                ports.gateway(),
                ports.support(),
                ports.pd(),
                ports.planning(),
                ports.kafka(),
                ports.mongo(),
                ports.identity());
    }

    private static List<InetAddress> addresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static boolean connects(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
            return socket.isConnected();
        }
    }
}
