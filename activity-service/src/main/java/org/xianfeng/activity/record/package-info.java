/** Meetings of the past entered from paper in one call. */
@NullMarked
package org.xianfeng.activity.record;

import org.jspecify.annotations.NullMarked;
