/** Expressions over events: compiled once, and checked against the schemas of the event contracts. */
@NullMarked
package org.xianfeng.scoring.expression;

import org.jspecify.annotations.NullMarked;
