/** Members as they are read: their names live here and nowhere else. */
@NullMarked
package org.xianfeng.membership.member;

import org.jspecify.annotations.NullMarked;
