/** A service's own copy of organisations and members, fed by events. */
@NullMarked
package org.xianfeng.starter.roster;

import org.jspecify.annotations.NullMarked;
