/** The balance of an account and the entries it is made of. */
@NullMarked
package org.xianfeng.scoring.statement;

import org.jspecify.annotations.NullMarked;
