/** Leave and exemptions, granted before or during a meeting. */
@NullMarked
package org.xianfeng.activity.absence;

import org.jspecify.annotations.NullMarked;
