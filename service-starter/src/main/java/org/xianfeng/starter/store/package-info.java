/** The document store: its connection and health. */
@NullMarked
package org.xianfeng.starter.store;

import org.jspecify.annotations.NullMarked;
