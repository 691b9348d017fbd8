package org.trivium.support.directory;

import java.util.List;

/** What a district's directory has saved and not announced yet, as after a crash. */
final class Unsent {

    private final List<Register<?>> registers;

    /**
     * @param registers in the order in which they are announced
     */
    Unsent(List<Register<?>> registers) {
        this.registers = List.copyOf(registers);
    }

    void send(String district) {
        registers.forEach(register -> register.announce(district));
    }
}
