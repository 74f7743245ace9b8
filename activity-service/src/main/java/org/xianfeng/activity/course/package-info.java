/** Courses and their lessons: what can be studied, and for whom. */
@NullMarked
package org.xianfeng.activity.course;

import org.jspecify.annotations.NullMarked;
