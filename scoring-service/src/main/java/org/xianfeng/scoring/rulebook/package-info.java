/** Rule books of organisations: drafted, checked, published by a second person, and never edited afterwards. */
@NullMarked
package org.xianfeng.scoring.rulebook;

import org.jspecify.annotations.NullMarked;
