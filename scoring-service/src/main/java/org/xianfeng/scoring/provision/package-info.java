/** What a rule book says about the things that people decide on, because no event tells of them. */
@NullMarked
package org.xianfeng.scoring.provision;

import org.jspecify.annotations.NullMarked;
