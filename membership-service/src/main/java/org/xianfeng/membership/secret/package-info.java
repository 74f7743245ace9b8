/** Secrets that are only to be recognised. */
@NullMarked
package org.xianfeng.membership.secret;

import org.jspecify.annotations.NullMarked;
