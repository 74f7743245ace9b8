/** A few things at once. */
@NullMarked
package org.xianfeng.starter.abreast;

import org.jspecify.annotations.NullMarked;
