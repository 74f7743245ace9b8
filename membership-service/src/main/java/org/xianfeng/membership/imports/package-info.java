/** What is kept of the import of a workbook: how far it is, the file under its seal, what was found and who is in. */
@NullMarked
package org.xianfeng.membership.imports;

import org.jspecify.annotations.NullMarked;
