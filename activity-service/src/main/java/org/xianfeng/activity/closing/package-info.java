/** A meeting is closed with the attendance of everyone who was expected. */
@NullMarked
package org.xianfeng.activity.closing;

import org.jspecify.annotations.NullMarked;
