/** Takes people from the rows of a workbook onto the roster, many at a time and each wholly or not at all. */
@NullMarked
package org.xianfeng.membership.memberintake;

import org.jspecify.annotations.NullMarked;
