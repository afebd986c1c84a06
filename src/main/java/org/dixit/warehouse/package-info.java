/** Statements and loaders that bring the tables into warehouses; all made from the schemas. */
@NullMarked
package org.dixit.warehouse;

import org.jspecify.annotations.NullMarked;
