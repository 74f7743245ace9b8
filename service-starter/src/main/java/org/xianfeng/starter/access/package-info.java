/** Who is calling, and what they may do where. */
@NullMarked
package org.xianfeng.starter.access;

import org.jspecify.annotations.NullMarked;
