/** What the asker says to a resolution, or silence until the window lapses. */
@NullMarked
package org.xianfeng.grievance.confirmation;

import org.jspecify.annotations.NullMarked;
