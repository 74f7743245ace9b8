/** Which path goes to which service, for how long, and behind which circuit breaker. */
@NullMarked
package org.xianfeng.gateway.route;

import org.jspecify.annotations.NullMarked;
