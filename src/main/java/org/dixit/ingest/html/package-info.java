/**
 * A web page in, its article out: body text and metadata. Plain Java on jsoup; no network access.
 */
@NullMarked
package org.dixit.ingest.html;

import org.jspecify.annotations.NullMarked;
