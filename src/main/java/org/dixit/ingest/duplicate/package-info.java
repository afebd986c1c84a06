/** Nearly the same articles: wire copy with another headline, cut or updated. */
@NullMarked
package org.dixit.ingest.duplicate;

import org.jspecify.annotations.NullMarked;
