@NullMarked
package org.xianfeng.activity;

import org.jspecify.annotations.NullMarked;
