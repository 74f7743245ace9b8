@NullMarked
package org.xianfeng.scoring;

import org.jspecify.annotations.NullMarked;
