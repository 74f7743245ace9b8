/** A meeting is planned for members of the branch, and started. */
@NullMarked
package org.xianfeng.activity.planning;

import org.jspecify.annotations.NullMarked;
