/** Needs coming in, and which organisations take them. */
@NullMarked
package org.xianfeng.grievance.intake;

import org.jspecify.annotations.NullMarked;
