/** Attendance put right after a meeting was closed, with the reason. */
@NullMarked
package org.xianfeng.activity.correction;

import org.jspecify.annotations.NullMarked;
