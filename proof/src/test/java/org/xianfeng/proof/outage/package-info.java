/** Parts that are away for a while or for ever: what waits, what is lost, and how long it takes until all is well. */
@NullMarked
package org.xianfeng.proof.outage;

import org.jspecify.annotations.NullMarked;
