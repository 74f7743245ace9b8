/** A need: what was asked, what was done for it, and what is told to other services. */
@NullMarked
package org.xianfeng.grievance.need;

import org.jspecify.annotations.NullMarked;
