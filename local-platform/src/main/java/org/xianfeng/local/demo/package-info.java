/** The demo rollout as it is invented: one bureau, its people and their work, the same at every start. */
@NullMarked
package org.xianfeng.local.demo;

import org.jspecify.annotations.NullMarked;
