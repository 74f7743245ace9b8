/** A workbook as the file it is: XML parts in a packed archive, unpacked within limits and read without surprises. */
@NullMarked
package org.xianfeng.membership.packed;

import org.jspecify.annotations.NullMarked;
