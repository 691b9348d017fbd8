package org.trivium.support.directory.web;

/** What a list did: how many of its entries changed something, and how many said nothing new. */
record Changed(int changed, int unchanged) {

    static Changed of(int changed, int all) {
        return new Changed(changed, all - changed);
    }
}
