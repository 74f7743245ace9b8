/** How the roster changes: a member is registered, transferred, departs. */
@NullMarked
package org.xianfeng.membership.enrolment;

import org.jspecify.annotations.NullMarked;
