/** Who gets in: tokens checked by each service itself, every path closed unless it is opened. */
@NullMarked
package org.xianfeng.starter.security;

import org.jspecify.annotations.NullMarked;
