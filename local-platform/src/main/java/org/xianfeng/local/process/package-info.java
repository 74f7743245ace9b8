/** Child processes: started, gated by health, restarted, stopped in order, and never left behind. */
@NullMarked
package org.xianfeng.local.process;

import org.jspecify.annotations.NullMarked;
