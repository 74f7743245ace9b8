/** Hands a roster out as a workbook, with personal numbers masked. */
@NullMarked
package org.xianfeng.membership.rosterexport;

import org.jspecify.annotations.NullMarked;
