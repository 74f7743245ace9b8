/** The events that the topics keep, read again from the beginning. */
@NullMarked
package org.xianfeng.scoring.replay;

import org.jspecify.annotations.NullMarked;
