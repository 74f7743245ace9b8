/** Members contest what a rule gave them, and two people answer. */
@NullMarked
package org.xianfeng.scoring.contest;

import org.jspecify.annotations.NullMarked;
