/** Raw files in, articles out: reading, parsing, cleaning, metadata, duplicates. */
@NullMarked
package org.dixit.ingest;

import org.jspecify.annotations.NullMarked;
