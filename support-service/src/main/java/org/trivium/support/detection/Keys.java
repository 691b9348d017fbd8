package org.trivium.support.detection;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A district's keys by seq and by name; a key exists from its first ticket on. */
final class Keys {

    static final String DISTRICT = "*";

    private final Changes changes;
    private final List<KeyState> bySeq = new ArrayList<>();
    private final Map<Name, KeyState> byName = new HashMap<>();
    private final TreeMap<Integer, KeyState> bursting = new TreeMap<>();

    private record Name(Level level, String node, String leaf) {}

    Keys(Changes changes) {
        this.changes = changes;
    }

    @Nullable KeyState find(Level level, String node, String leaf) {
        return byName.get(new Name(level, node, leaf));
    }

    /** The key's state, created empty when first asked for. */
    KeyState get(Level level, String node, LeafState leaf) {
        KeyState key = find(level, node, leaf.name);
        if (key == null) {
            key = new KeyState(changes, bySeq.size(), level, node, leaf);
            key.touch();
            add(key);
        }
        return key;
    }

    List<KeyState> all() {
        return Collections.unmodifiableList(bySeq);
    }

    KeyState at(int seq) {
        return bySeq.get(seq);
    }

    /** Keys with an open burst by seq, as they are now. */
    List<KeyState> bursting() {
        return List.copyOf(bursting.values());
    }

    void burstOpened(KeyState key) {
        bursting.put(key.seq, key);
    }

    void burstEnded(KeyState key) {
        bursting.remove(key.seq);
    }

    /** Takes back a saved key; keys come by seq. */
    void restore(DataInput in, Leaves leaves) throws IOException {
        int seq = in.readInt();
        Level level = Level.valueOf(in.readUTF());
        KeyState key = new KeyState(changes, seq, level, in.readUTF(), leaves.known(in.readUTF()));
        key.read(in);
        add(key);
        if (key.bursting()) {
            bursting.put(seq, key);
        }
    }

    void forget() {
        for (KeyState key : bySeq) {
            key.log.clear();
            key.remove();
        }
    }

    private void add(KeyState key) {
        bySeq.add(key);
        byName.put(new Name(key.level, key.node, key.leaf.name), key);
        if (key.level == Level.SITE) {
            key.leaf.siteKeys.add(key);
        } else if (key.level == Level.DISTRICT) {
            key.leaf.district(key);
        }
    }
}
