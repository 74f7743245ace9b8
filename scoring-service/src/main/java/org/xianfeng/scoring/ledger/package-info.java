/** The ledgers: where claims become pages of points, kept in the document store. */
@NullMarked
package org.xianfeng.scoring.ledger;

import org.jspecify.annotations.NullMarked;
