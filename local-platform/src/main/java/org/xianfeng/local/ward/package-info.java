/** Inside every child process: ends it when the process that started it is gone. */
@NullMarked
package org.xianfeng.local.ward;

import org.jspecify.annotations.NullMarked;
