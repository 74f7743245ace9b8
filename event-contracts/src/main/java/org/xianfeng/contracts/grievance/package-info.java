/** Facts about needs of citizens. */
@NullMarked
package org.xianfeng.contracts.grievance;

import org.jspecify.annotations.NullMarked;
