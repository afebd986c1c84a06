/** What all steps of a run share. */
@NullMarked
package org.dixit.run;

import org.jspecify.annotations.NullMarked;
