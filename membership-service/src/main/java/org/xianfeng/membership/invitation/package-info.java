/** One-time codes by which people come to an account, or to a new password. */
@NullMarked
package org.xianfeng.membership.invitation;

import org.jspecify.annotations.NullMarked;
