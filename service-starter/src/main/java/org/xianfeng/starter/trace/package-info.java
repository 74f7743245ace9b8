/** One trace from a request through its events to what they bring about: W3C trace context, and spans of sampled events. */
@NullMarked
package org.xianfeng.starter.trace;

import org.jspecify.annotations.NullMarked;
