/** What the person at the terminal reads, in Chinese and English. */
@NullMarked
package org.xianfeng.local.progress;

import org.jspecify.annotations.NullMarked;
