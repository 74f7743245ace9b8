/** Events from Kafka: decoded, handled in batches, and dead letters for what can never succeed. */
@NullMarked
package org.xianfeng.starter.listener;

import org.jspecify.annotations.NullMarked;
