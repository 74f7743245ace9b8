/** Tracking number and secret: how an asker finds the need again without an account. */
@NullMarked
package org.xianfeng.grievance.tracking;

import org.jspecify.annotations.NullMarked;
