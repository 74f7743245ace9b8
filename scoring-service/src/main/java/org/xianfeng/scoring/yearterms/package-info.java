/** What a year of an account begins with, and between what it is held: base, carry-over, floor and ceiling of a block. */
@NullMarked
package org.xianfeng.scoring.yearterms;

import org.jspecify.annotations.NullMarked;
