package org.dixit.ingest.container;

import org.jspecify.annotations.Nullable;

/** What a container says about an entry. */
record EntryHints(@Nullable String mediaType, @Nullable String charset, @Nullable String url) {
  static final EntryHints NONE = new EntryHints(null, null, null);
}
