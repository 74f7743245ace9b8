/** Which columns a workbook has: found by their headers, which are data. */
@NullMarked
package org.xianfeng.membership.layout;

import org.jspecify.annotations.NullMarked;
