/** A meeting of a branch in each of its states, and where meetings are kept. */
@NullMarked
package org.xianfeng.activity.meeting;

import org.jspecify.annotations.NullMarked;
