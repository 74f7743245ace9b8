/** Wrong on purpose. */
@NullMarked
package org.xianfeng.wrong;

import org.jspecify.annotations.NullMarked;
