/** What if: a past period judged by a draft of a rule book, beside the ledgers in use. */
@NullMarked
package org.xianfeng.scoring.whatif;

import org.jspecify.annotations.NullMarked;
