/** Single documents: their format told, their text and metadata taken out. */
@NullMarked
package org.dixit.ingest.document;

import org.jspecify.annotations.NullMarked;
