package org.trivium.bench.stack;

import java.util.function.Supplier;

/**
 * A client of one district.
 *
 * @param pass what it shows at the gateway, renewed before it runs out
 */
record Visitor(Supplier<String> pass) {

    byte[] get(String path) {
        return Line.get(path, pass.get());
    }

    byte[] post(String path, String json) {
        return Line.post(path, pass.get(), json);
    }
}
