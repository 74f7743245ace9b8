/** Lists in bounded pages with a cursor. */
@NullMarked
package org.xianfeng.starter.page;

import org.jspecify.annotations.NullMarked;
