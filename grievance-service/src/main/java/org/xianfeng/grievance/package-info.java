/** Needs of citizens, from intake to confirmation. */
@NullMarked
package org.xianfeng.grievance;

import org.jspecify.annotations.NullMarked;
