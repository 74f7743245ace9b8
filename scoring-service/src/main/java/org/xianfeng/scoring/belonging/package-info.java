/** Which branch a member belonged to on any day, and since when there are facts about the member. */
@NullMarked
package org.xianfeng.scoring.belonging;

import org.jspecify.annotations.NullMarked;
