/** Small transformer encoders: their word pieces, model files and networks. Plain Java, no Beam. */
@NullMarked
package org.dixit.encoder;

import org.jspecify.annotations.NullMarked;
