/** Facts about organisations and members. */
@NullMarked
package org.xianfeng.contracts.membership;

import org.jspecify.annotations.NullMarked;
