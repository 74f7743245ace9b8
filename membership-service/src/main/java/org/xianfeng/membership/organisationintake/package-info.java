/** Sets organisations up from the rows of a workbook. */
@NullMarked
package org.xianfeng.membership.organisationintake;

import org.jspecify.annotations.NullMarked;
