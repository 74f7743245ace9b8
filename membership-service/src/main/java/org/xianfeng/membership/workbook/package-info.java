/** Reads the sheets of .xlsx workbooks as streams of rows. */
@NullMarked
package org.xianfeng.membership.workbook;

import org.jspecify.annotations.NullMarked;
