/** Loads Dixit's tables into real warehouses and compares what arrives with what was written. */
package org.dixit.warehouses;
