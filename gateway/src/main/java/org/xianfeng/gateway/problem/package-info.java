/** Refusals of the gateway itself as RFC 9457 problem details. */
@NullMarked
package org.xianfeng.gateway.problem;

import org.jspecify.annotations.NullMarked;
