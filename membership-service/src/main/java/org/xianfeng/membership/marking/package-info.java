/** Hands workbooks back with marked cells and notes, and everything else as it was. */
@NullMarked
package org.xianfeng.membership.marking;

import org.jspecify.annotations.NullMarked;
