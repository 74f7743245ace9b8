/** Loads the demo rollout through the public API, from where it was interrupted. */
@NullMarked
package org.xianfeng.local.loading;

import org.jspecify.annotations.NullMarked;
