/** Shows what the platform promises: nothing lost, nothing doubled, and how fast. */
@NullMarked
package org.xianfeng.proof;

import org.jspecify.annotations.NullMarked;
