/** What operators do with dead letters: see how many there are and why, and try them again. */
@NullMarked
package org.xianfeng.starter.deadletter;

import org.jspecify.annotations.NullMarked;
