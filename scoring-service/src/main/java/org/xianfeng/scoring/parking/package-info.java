/** Events that wait for members whom the roster does not know yet: kept, shown, and released once. */
@NullMarked
package org.xianfeng.scoring.parking;

import org.jspecify.annotations.NullMarked;
