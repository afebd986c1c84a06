/**
 * Files that hold many documents, taken apart as they are read, never held whole in memory.
 *
 * <p>Each document has an address in its file, so that it can be found again: an entry of an
 * archive is {@code archive.zip!/folder/page.html}; a record of a sequence is {@code
 * feed.jsonl#line=12}, {@code feed.json#item=3}, {@code table.csv#row=3}, {@code
 * mail.mbox#message=3} or {@code crawl.warc.gz#record=12&offset=34567}, all counted from one
 * (offsets from zero). Addresses nest: {@code all.tar!/crawl.warc.gz#record=12&offset=34567}.
 */
@NullMarked
package org.dixit.ingest.container;

import org.jspecify.annotations.NullMarked;
