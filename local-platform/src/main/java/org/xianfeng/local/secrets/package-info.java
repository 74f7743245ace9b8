/** Keys and secrets of this machine, generated at the first start. */
@NullMarked
package org.xianfeng.local.secrets;

import org.jspecify.annotations.NullMarked;
