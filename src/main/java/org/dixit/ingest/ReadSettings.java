package org.dixit.ingest;

import java.io.Serializable;
import org.dixit.ingest.container.ReadLimits;
import org.dixit.ingest.isolation.IsolationLimits;
import org.dixit.ingest.record.FieldMapping;

/**
 * How inputs are read.
 *
 * @param fields names of the fields in JSON and CSV records
 * @param limits of what is read
 * @param isolation what a document may take to be parsed
 */
public record ReadSettings(FieldMapping fields, ReadLimits limits, IsolationLimits isolation)
    implements Serializable {}
