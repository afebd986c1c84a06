/**
 * Parsing in processes of its own, so that a document that hangs or kills its parser costs no
 * other.
 */
@NullMarked
package org.dixit.ingest.isolation;

import org.jspecify.annotations.NullMarked;
