/** A real Kafka broker of one node in its own process, and the topics on it. */
@NullMarked
package org.xianfeng.local.broker;

import org.jspecify.annotations.NullMarked;
