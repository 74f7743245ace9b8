/** Where traces begin, and what a span of the gateway must not say. */
@NullMarked
package org.xianfeng.gateway.trace;

import org.jspecify.annotations.NullMarked;
