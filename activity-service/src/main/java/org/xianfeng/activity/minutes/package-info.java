/** Minutes and attachments of a meeting, taken only as what they really are. */
@NullMarked
package org.xianfeng.activity.minutes;

import org.jspecify.annotations.NullMarked;
