/** Changes that name the version they were made upon, so that nobody overwrites what they did not see. */
@NullMarked
package org.xianfeng.starter.version;

import org.jspecify.annotations.NullMarked;
