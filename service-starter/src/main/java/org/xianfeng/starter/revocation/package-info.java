/** Which accounts changed a short while ago, so that tokens from before are not believed any more. */
@NullMarked
package org.xianfeng.starter.revocation;

import org.jspecify.annotations.NullMarked;
