/** The embedded document store in its own process, which commits before it answers. */
@NullMarked
package org.xianfeng.local.store;

import org.jspecify.annotations.NullMarked;
