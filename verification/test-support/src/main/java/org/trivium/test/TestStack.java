package org.trivium.test;

/**
 * The broker and the database of the tests of this JVM, started when first asked for and closed
 * when it ends.
 */
public interface TestStack {

    /** The one of this JVM. */
    static TestStack running() {
        return StackHolder.get();
    }

    String bootstrapServers();

    /** Connection string of a database of that name. */
    String mongoUri(String database);
}
