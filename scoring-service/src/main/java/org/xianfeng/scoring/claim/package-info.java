/** What one fact claims for one account under one rule: the only input of the ledgers. */
@NullMarked
package org.xianfeng.scoring.claim;

import org.jspecify.annotations.NullMarked;
