/** Meetings as they are shown: one by one, by branch and by member, newest first. */
@NullMarked
package org.xianfeng.activity.agenda;

import org.jspecify.annotations.NullMarked;
