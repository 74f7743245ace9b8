/** Ranks out of a histogram of points, without counting accounts. */
@NullMarked
package org.xianfeng.scoring.rank;

import org.jspecify.annotations.NullMarked;
