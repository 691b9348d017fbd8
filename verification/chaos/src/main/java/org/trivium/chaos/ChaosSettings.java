package org.trivium.chaos;

import java.time.Duration;
import org.trivium.stack.launcher.StackSettings;

/**
 * What a run is to be like.
 *
 * @param time how long processes are killed; each is killed once, however long that takes
 * @param seed of everything that is drawn: the districts, what clients do, who is killed when
 */
public record ChaosSettings(StackSettings stack, Duration time, long seed) {}
