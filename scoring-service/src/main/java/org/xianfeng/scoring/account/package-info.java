/** Which pages belong to an account, and who may see it. */
@NullMarked
package org.xianfeng.scoring.account;

import org.jspecify.annotations.NullMarked;
