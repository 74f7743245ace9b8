/** What accounts had from the facts of a period, kept and signed when the period was closed. */
@NullMarked
package org.xianfeng.scoring.frozen;

import org.jspecify.annotations.NullMarked;
