@NullMarked
package org.xianfeng.gateway;

import org.jspecify.annotations.NullMarked;
