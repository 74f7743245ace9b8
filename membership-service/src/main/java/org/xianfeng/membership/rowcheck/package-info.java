/** Judges the rows of a workbook: what each says, and what is wrong or doubtful about it. */
@NullMarked
package org.xianfeng.membership.rowcheck;

import org.jspecify.annotations.NullMarked;
