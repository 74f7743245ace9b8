/** What a branch and posts confer on a member's account, as long as they last. */
@NullMarked
package org.xianfeng.membership.conferral;

import org.jspecify.annotations.NullMarked;
