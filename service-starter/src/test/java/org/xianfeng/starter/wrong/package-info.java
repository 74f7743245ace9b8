/** A wrong application. */
@NullMarked
package org.xianfeng.starter.wrong;

import org.jspecify.annotations.NullMarked;
