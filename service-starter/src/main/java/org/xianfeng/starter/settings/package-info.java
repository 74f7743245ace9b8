/** What every service is started with: default settings, the clock and new ids. */
@NullMarked
package org.xianfeng.starter.settings;

import org.jspecify.annotations.NullMarked;
