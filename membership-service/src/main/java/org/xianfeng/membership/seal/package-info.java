/** Keys outside the database: sealing of single values, and blind indexes to find them by. */
@NullMarked
package org.xianfeng.membership.seal;

import org.jspecify.annotations.NullMarked;
