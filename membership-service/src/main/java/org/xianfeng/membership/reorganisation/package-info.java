/** How the organisation tree changes: set up, rename, move, convert, dissolve, and which kind may stand below which. */
@NullMarked
package org.xianfeng.membership.reorganisation;

import org.jspecify.annotations.NullMarked;
