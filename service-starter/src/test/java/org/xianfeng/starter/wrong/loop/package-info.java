/** The other half of a cycle. */
@NullMarked
package org.xianfeng.starter.wrong.loop;

import org.jspecify.annotations.NullMarked;
