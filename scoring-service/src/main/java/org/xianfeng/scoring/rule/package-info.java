/** Rule books: which fact earns how much, as dated data with a source, checked against the event contracts. */
@NullMarked
package org.xianfeng.scoring.rule;

import org.jspecify.annotations.NullMarked;
