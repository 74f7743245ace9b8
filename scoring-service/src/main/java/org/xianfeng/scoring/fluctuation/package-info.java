/** Why attendance changed between two months: named parts that add up to the change. */
@NullMarked
package org.xianfeng.scoring.fluctuation;

import org.jspecify.annotations.NullMarked;
