package org.dixit.ingest.html;

import java.util.List;

/**
 * A page's text blocks and the regions that hold them, both in the order of the page.
 *
 * @param blocks may be empty
 * @param regions a parent comes before its children; the first is the root
 */
record PageBlocks(List<Block> blocks, List<Region> regions) {}
