/** A service as small as can be, to try the starter with. */
@NullMarked
package org.xianfeng.starter.sample;

import org.jspecify.annotations.NullMarked;
