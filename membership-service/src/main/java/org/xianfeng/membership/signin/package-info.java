/** Signing in: the page, the check of the password, growing delays after failures, and who is signed in. */
@NullMarked
package org.xianfeng.membership.signin;

import org.jspecify.annotations.NullMarked;
