/** Facts with their events in one document, and the relay that publishes them. */
@NullMarked
package org.xianfeng.starter.pending;

import org.jspecify.annotations.NullMarked;
