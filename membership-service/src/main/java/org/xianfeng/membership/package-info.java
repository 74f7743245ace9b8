/** Organisations, members and accounts of an installation, and the issuer of its tokens. */
@NullMarked
package org.xianfeng.membership;

import org.jspecify.annotations.NullMarked;
