/** Kills real processes between any two steps, starts them again, and holds what is left to the reference model. */
@NullMarked
package org.xianfeng.proof.crash;

import org.jspecify.annotations.NullMarked;
