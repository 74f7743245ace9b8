/** The second step of signing in: one-time codes of an authenticator app, recovery codes, and who must have them. */
@NullMarked
package org.xianfeng.membership.secondfactor;

import org.jspecify.annotations.NullMarked;
