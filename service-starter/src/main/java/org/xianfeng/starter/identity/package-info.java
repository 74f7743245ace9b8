/** Ids that every service speaks of, as plain values. */
@NullMarked
package org.xianfeng.starter.identity;

import org.jspecify.annotations.NullMarked;
