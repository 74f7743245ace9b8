/** What came after a period was frozen: its signed totals held against the ledgers as they are now. */
@NullMarked
package org.xianfeng.scoring.adjustment;

import org.jspecify.annotations.NullMarked;
