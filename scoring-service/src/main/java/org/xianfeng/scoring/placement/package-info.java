/** Where organisations stood in the tree on any day: what decides whose rule book judges a fact. */
@NullMarked
package org.xianfeng.scoring.placement;

import org.jspecify.annotations.NullMarked;
