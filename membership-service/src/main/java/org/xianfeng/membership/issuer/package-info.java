/** The OpenID Connect issuer: sign-in, tokens, sign-out. */
@NullMarked
package org.xianfeng.membership.issuer;

import org.jspecify.annotations.NullMarked;
