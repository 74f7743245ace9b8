/** Carries imports through: the dry run, then the entering of rows, batch by batch, by one instance at a time. */
@NullMarked
package org.xianfeng.membership.importwork;

import org.jspecify.annotations.NullMarked;
