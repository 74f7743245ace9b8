@NullMarked
package org.xianfeng.grievance;

import org.jspecify.annotations.NullMarked;
