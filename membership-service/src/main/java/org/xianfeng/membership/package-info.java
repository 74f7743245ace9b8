@NullMarked
package org.xianfeng.membership;

import org.jspecify.annotations.NullMarked;
