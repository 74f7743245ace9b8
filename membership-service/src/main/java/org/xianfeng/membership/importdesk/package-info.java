/** Imports over HTTP: hand in a workbook, read what was found, say go or stop. */
@NullMarked
package org.xianfeng.membership.importdesk;

import org.jspecify.annotations.NullMarked;
