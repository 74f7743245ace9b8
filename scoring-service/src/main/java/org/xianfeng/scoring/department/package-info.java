/** Participation of branches and of the departments above them, month by month, for people and for operators. */
@NullMarked
package org.xianfeng.scoring.department;

import org.jspecify.annotations.NullMarked;
