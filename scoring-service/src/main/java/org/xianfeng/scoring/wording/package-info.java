/** Reasons put into sentences, in Chinese and in English. */
@NullMarked
package org.xianfeng.scoring.wording;

import org.jspecify.annotations.NullMarked;
