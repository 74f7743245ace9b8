/** The published language: what one service may know of another, as plain values. */
@NullMarked
package org.xianfeng.contracts;

import org.jspecify.annotations.NullMarked;
