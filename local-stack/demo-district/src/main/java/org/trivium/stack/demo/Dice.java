package org.trivium.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All chance of the district, from one seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** A stream of its own, so that one part's draws do not move another's. */
    Dice split() {
        return new Dice(random.split());
    }

    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double lognormal(double median, double sd) {
        return median * Math.exp(sd * random.nextGaussian());
    }

    double gauss(double sd) {
        return sd * random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1.0 - random.nextDouble());
    }

    int poisson(double mean) {
        int count = 0;
        double term = Math.exp(-mean);
        double sum = term;
        double u = random.nextDouble();
        while (u > sum && count < 400) {
            count++;
            term *= mean / count;
            sum += term;
        }
        return count;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** An index drawn in proportion to the weights. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        int last = weights.length - 1;
        for (int i = 0; i < last; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> result = new ArrayList<>(list);
        for (int i = result.size() - 1; i > 0; i--) {
            T swapped = result.set(random.nextInt(i + 1), result.get(i));
            result.set(i, swapped);
        }
        return result;
    }
}
