/** Finds members by the beginning of their names, among those whom the caller may see. */
@NullMarked
package org.xianfeng.membership.membersearch;

import org.jspecify.annotations.NullMarked;
