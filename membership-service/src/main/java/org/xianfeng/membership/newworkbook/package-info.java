/** Writes workbooks as a stream, with nothing in them that a spreadsheet would calculate. */
@NullMarked
package org.xianfeng.membership.newworkbook;

import org.jspecify.annotations.NullMarked;
