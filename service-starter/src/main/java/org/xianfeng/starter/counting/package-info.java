/** Counters that can be seen to grow. */
@NullMarked
package org.xianfeng.starter.counting;

import org.jspecify.annotations.NullMarked;
