/** Files that are handed out. */
@NullMarked
package org.xianfeng.starter.download;

import org.jspecify.annotations.NullMarked;
