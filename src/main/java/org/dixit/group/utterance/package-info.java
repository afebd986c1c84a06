/** Tells which quotations are sightings of one utterance. Plain Java, without Beam. */
@NullMarked
package org.dixit.group.utterance;

import org.jspecify.annotations.NullMarked;
