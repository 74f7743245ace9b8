/** What a proposal rests on: facts of the member's own branch, or a document that stays where it is filed. */
@NullMarked
package org.xianfeng.scoring.evidence;

import org.jspecify.annotations.NullMarked;
