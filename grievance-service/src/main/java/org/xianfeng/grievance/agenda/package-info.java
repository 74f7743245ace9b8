/** What falls due for a need later, without anybody asking: kept until it is done, whatever stops in between. */
@NullMarked
package org.xianfeng.grievance.agenda;

import org.jspecify.annotations.NullMarked;
