/** Ledgers made anew from the kept events, beside the ones in use, to see whether the two say the same. */
@NullMarked
package org.xianfeng.scoring.rebuild;

import org.jspecify.annotations.NullMarked;
