package org.trivium.starter.refusal;

import java.util.Map;

/** The address could mean different things to different readers. */
public class MalformedAddress extends Refusal {

    public MalformedAddress() {
        super("The address of the request is not written as an address must be.", Map.of());
    }
}
