/** Publishes what the documents of facts still carry, and takes it off them afterwards. */
@NullMarked
package org.xianfeng.starter.relay;

import org.jspecify.annotations.NullMarked;
