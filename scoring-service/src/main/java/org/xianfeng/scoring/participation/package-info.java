/** What happened in a branch in a month, counted from the facts alone. */
@NullMarked
package org.xianfeng.scoring.participation;

import org.jspecify.annotations.NullMarked;
