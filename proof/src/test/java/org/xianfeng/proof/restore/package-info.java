/** Data is lost and put back from a backup; then every balance is held to what it must be. */
@NullMarked
package org.xianfeng.proof.restore;

import org.jspecify.annotations.NullMarked;
