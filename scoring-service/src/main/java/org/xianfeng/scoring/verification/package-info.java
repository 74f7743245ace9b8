/** Whether the ledgers of an account are still as they were written. */
@NullMarked
package org.xianfeng.scoring.verification;

import org.jspecify.annotations.NullMarked;
