/** A page of a ledger: a pure function of the claims on it, and a journal of how it came about. */
@NullMarked
package org.xianfeng.scoring.page;

import org.jspecify.annotations.NullMarked;
