/** Where branches stand among branches of their kind and size, kept in memory and in step with the ledgers. */
@NullMarked
package org.xianfeng.scoring.standing;

import org.jspecify.annotations.NullMarked;
