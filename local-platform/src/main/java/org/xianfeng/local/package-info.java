/** The whole platform on one machine. */
@NullMarked
package org.xianfeng.local;

import org.jspecify.annotations.NullMarked;
