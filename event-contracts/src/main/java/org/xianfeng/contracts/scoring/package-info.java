/** Facts about point ledgers. */
@NullMarked
package org.xianfeng.contracts.scoring;

import org.jspecify.annotations.NullMarked;
