/** Rankings of branches, as people see them. */
@NullMarked
package org.xianfeng.scoring.ranking;

import org.jspecify.annotations.NullMarked;
