/** Which of many rules concern an event at all, found without asking each of them. */
@NullMarked
package org.xianfeng.scoring.sieve;

import org.jspecify.annotations.NullMarked;
