/** How many requests, and how many bytes, a caller may send. */
@NullMarked
package org.xianfeng.gateway.limit;

import org.jspecify.annotations.NullMarked;
