/** What a draft changes: accounts that gain and lose, branches, the distribution, and the facts behind each difference. */
@NullMarked
package org.xianfeng.scoring.effect;

import org.jspecify.annotations.NullMarked;
