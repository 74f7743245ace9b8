/** From events to points: every event is judged by the rules in force on the day of its fact, and its claims are posted. */
@NullMarked
package org.xianfeng.scoring.award;

import org.jspecify.annotations.NullMarked;
