/** How many may fail to get in before a door is closed for a while. */
@NullMarked
package org.xianfeng.membership.lockout;

import org.jspecify.annotations.NullMarked;
