/** Refusals as RFC 9457 problem details, in the caller's language. */
@NullMarked
package org.xianfeng.starter.problem;

import org.jspecify.annotations.NullMarked;
