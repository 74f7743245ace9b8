/** The rules in force on a day, for anyone to read: titles, points, caps, and the document they come from. */
@NullMarked
package org.xianfeng.scoring.inforce;

import org.jspecify.annotations.NullMarked;
