/** Makes jars ready to start quickly: extracted, with a cache of loaded classes from a training run. */
@NullMarked
package org.xianfeng.local.prepare;

import org.jspecify.annotations.NullMarked;
