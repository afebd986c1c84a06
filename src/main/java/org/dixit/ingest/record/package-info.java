/** Records of feeds and tables: fields by names that can be set, with the usual ones known. */
@NullMarked
package org.dixit.ingest.record;

import org.jspecify.annotations.NullMarked;
