/** What stands directly below each organisation, as one list per organisation that is read by its id. */
@NullMarked
package org.xianfeng.membership.roll;

import org.jspecify.annotations.NullMarked;
