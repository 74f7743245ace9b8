/** Two sets of ledgers, compared page by page. */
@NullMarked
package org.xianfeng.scoring.comparison;

import org.jspecify.annotations.NullMarked;
