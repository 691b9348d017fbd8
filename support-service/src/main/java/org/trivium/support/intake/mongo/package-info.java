/** What an import keeps: the job, its file, its rows, its errors, and the district on hold. */
@NullMarked
package org.trivium.support.intake.mongo;

import org.jspecify.annotations.NullMarked;
