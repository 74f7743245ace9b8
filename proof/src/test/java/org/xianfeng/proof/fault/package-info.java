/** Faults of an installation's set-up, on the real processes: what each says of itself, and that it heals. */
@NullMarked
package org.xianfeng.proof.fault;

import org.jspecify.annotations.NullMarked;
