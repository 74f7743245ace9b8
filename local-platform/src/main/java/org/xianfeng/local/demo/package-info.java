/** The demo rollout: one bureau's invented people and a year of their work, loaded through the public API. */
@NullMarked
package org.xianfeng.local.demo;

import org.jspecify.annotations.NullMarked;
