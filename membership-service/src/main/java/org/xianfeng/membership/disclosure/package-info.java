/** Who sees personal files and how: masked, in full for a reason, found by a number; and who changes them. */
@NullMarked
package org.xianfeng.membership.disclosure;

import org.jspecify.annotations.NullMarked;
