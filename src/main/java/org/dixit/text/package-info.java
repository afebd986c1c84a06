/** Language basics: spans, sentences, tokens, tags. Plain Java, no Beam. */
@NullMarked
package org.dixit.text;

import org.jspecify.annotations.NullMarked;
