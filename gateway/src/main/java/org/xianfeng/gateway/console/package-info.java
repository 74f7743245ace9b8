/** The web console and how browsers may keep it. */
@NullMarked
package org.xianfeng.gateway.console;

import org.jspecify.annotations.NullMarked;
