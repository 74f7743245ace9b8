/** One topic as every process reads it for itself: without a group, because each instance needs all of it. */
@NullMarked
package org.xianfeng.starter.tail;

import org.jspecify.annotations.NullMarked;
