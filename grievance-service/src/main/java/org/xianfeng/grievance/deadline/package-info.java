/** How soon a need must be answered and resolved, and what is overdue. */
@NullMarked
package org.xianfeng.grievance.deadline;

import org.jspecify.annotations.NullMarked;
