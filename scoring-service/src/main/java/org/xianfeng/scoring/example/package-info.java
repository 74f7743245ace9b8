/** Published points schemes as rule books to begin with; none of them is ever in force by itself. */
@NullMarked
package org.xianfeng.scoring.example;

import org.jspecify.annotations.NullMarked;
