package org.trivium.support.detection;

import java.nio.charset.StandardCharsets;

/** The 32-bit hash under which requesters, tickets and assets are remembered (section 8). */
final class Fnv32 {

    private Fnv32() {}

    /** FNV-1a of the UTF-8 bytes, then the finaliser of murmur3. */
    static int of(String text) {
        int hash = 0x811C9DC5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
