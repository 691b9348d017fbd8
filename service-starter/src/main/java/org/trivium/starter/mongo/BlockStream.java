package org.trivium.starter.mongo;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Blocks read one after the other, one in memory at a time, until an empty one ends them. */
public final class BlockStream extends InputStream {

    private final IntFunction<byte[]> blocks;
    private int nr;
    private byte[] block = new byte[0];
    private int at;

    /** Reads the blocks 0, 1, 2, … that the function gives. */
    public BlockStream(IntFunction<byte[]> blocks) {
        this.blocks = blocks;
    }

    @Override
    public int read() {
        return filled() ? Byte.toUnsignedInt(block[at++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int taken = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, taken);
        at += taken;
        return taken;
    }

    private boolean filled() {
        if (at == block.length) {
            block = blocks.apply(nr++);
            at = 0;
        }
        return block.length > 0;
    }
}
