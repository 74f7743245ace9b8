/** Why an account got points for a subject, or why not. */
@NullMarked
package org.xianfeng.scoring.explanation;

import org.jspecify.annotations.NullMarked;
