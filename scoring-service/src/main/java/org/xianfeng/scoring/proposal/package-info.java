/** What no event tells of and people decide: claims, deductions and vetoes, from the proposal to the entry. */
@NullMarked
package org.xianfeng.scoring.proposal;

import org.jspecify.annotations.NullMarked;
