package org.dixit.ingest;

import java.io.Serializable;

/**
 * An input, or an entry of one, that gave no article.
 *
 * @param sourceUri its address, as in {@link RawDocument#sourceUri}
 * @param message one line for a person
 */
public record Reject(String sourceUri, RejectCode code, String message) implements Serializable {}
