package org.trivium.support.directory;

import java.util.List;

/** The districts of the installation. */
public interface Districts extends Register<District> {

    /** Ids of all of them, for the work of the clock. */
    List<String> ids();
}
