/** The states of a need, and the table of steps between them. */
@NullMarked
package org.xianfeng.grievance.step;

import org.jspecify.annotations.NullMarked;
