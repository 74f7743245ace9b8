/** How fast: what the platform does beside what the machine could do and what others do, in turns and in one run. */
@NullMarked
package org.xianfeng.proof.bench;

import org.jspecify.annotations.NullMarked;
