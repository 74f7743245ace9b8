/** One effect and one answer for a request that is sent more than once under the same key. */
@NullMarked
package org.xianfeng.starter.idempotency;

import org.jspecify.annotations.NullMarked;
