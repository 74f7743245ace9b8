/** Workers on a store and a log that live in memory, whose every step a seed decides. */
@NullMarked
package org.xianfeng.proof.simulation;

import org.jspecify.annotations.NullMarked;
