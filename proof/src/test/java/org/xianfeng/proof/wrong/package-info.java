/** Two designs that look right and are not; the harness must find them out. */
@NullMarked
package org.xianfeng.proof.wrong;

import org.jspecify.annotations.NullMarked;
