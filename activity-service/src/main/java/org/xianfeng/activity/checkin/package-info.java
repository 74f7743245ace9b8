/** Members check in by a rotating code, or an officer bears witness. */
@NullMarked
package org.xianfeng.activity.checkin;

import org.jspecify.annotations.NullMarked;
