/** Accounts, their passwords and what they are granted; the three administrators kept apart. */
@NullMarked
package org.xianfeng.membership.account;

import org.jspecify.annotations.NullMarked;
