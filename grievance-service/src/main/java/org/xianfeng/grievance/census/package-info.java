/** How many needs are in which state, and how many are overdue, as metrics. */
@NullMarked
package org.xianfeng.grievance.census;

import org.jspecify.annotations.NullMarked;
