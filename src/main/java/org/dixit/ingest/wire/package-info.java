/** News wire formats, read by their own fields: NewsML-G2, NITF, ninjs, RSS and Atom. */
@NullMarked
package org.dixit.ingest.wire;

import org.jspecify.annotations.NullMarked;
