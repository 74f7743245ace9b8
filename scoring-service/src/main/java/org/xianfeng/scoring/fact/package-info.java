/** What an event is about: the subject, its revision, and when and where the original fact happened. */
@NullMarked
package org.xianfeng.scoring.fact;

import org.jspecify.annotations.NullMarked;
