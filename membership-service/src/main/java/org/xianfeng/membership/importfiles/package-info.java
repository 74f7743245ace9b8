/** Workbooks that were handed in, sealed piece by piece. */
@NullMarked
package org.xianfeng.membership.importfiles;

import org.jspecify.annotations.NullMarked;
