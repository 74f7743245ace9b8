/** Indexes of the service's collections, made once the store can be reached. */
@NullMarked
package org.xianfeng.grievance.indexing;

import org.jspecify.annotations.NullMarked;
