/** What people read of the tables: lists for a terminal, a page for a browser. */
@NullMarked
package org.dixit.report;

import org.jspecify.annotations.NullMarked;
