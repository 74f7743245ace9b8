/** Events on their way to Kafka, as CloudEvents in binary mode. */
@NullMarked
package org.xianfeng.starter.publishing;

import org.jspecify.annotations.NullMarked;
