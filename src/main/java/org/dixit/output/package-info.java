/** What a run leaves behind: tables, checks, manifest, summary. */
@NullMarked
package org.dixit.output;

import org.jspecify.annotations.NullMarked;
