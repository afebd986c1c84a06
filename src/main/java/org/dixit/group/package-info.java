/** Quotations combined: speakers, and speakers by theme and day. */
@NullMarked
package org.dixit.group;

import org.jspecify.annotations.NullMarked;
