/** What {@code ./start} does: reads the arguments, plans the processes, starts them in order and prints the address. */
@NullMarked
package org.xianfeng.local.start;

import org.jspecify.annotations.NullMarked;
