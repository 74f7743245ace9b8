/** What handlers do with a need: accept, dispatch, work, resolve. */
@NullMarked
package org.xianfeng.grievance.handling;

import org.jspecify.annotations.NullMarked;
