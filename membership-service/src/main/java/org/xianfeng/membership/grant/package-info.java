/** What accounts are granted by hand; the three administrators kept apart. */
@NullMarked
package org.xianfeng.membership.grant;

import org.jspecify.annotations.NullMarked;
