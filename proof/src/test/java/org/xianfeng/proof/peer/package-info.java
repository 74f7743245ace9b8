/** The scorer, what the machine could do at most, and what else one could build: each does the same work. */
@NullMarked
package org.xianfeng.proof.peer;

import org.jspecify.annotations.NullMarked;
