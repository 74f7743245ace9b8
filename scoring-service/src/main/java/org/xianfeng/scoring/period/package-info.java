/** Periods that a committee closes for its organisation: frozen, published, and final when nobody objects any more. */
@NullMarked
package org.xianfeng.scoring.period;

import org.jspecify.annotations.NullMarked;
