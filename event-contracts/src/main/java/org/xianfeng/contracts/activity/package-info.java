/** Facts about meetings and study. */
@NullMarked
package org.xianfeng.contracts.activity;

import org.jspecify.annotations.NullMarked;
