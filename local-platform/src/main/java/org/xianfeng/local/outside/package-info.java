/** The databases of this installation in a document store that somebody else runs. */
@NullMarked
package org.xianfeng.local.outside;

import org.jspecify.annotations.NullMarked;
