/** Personal files in the document store: their documents, and what they are found by. */
@NullMarked
package org.xianfeng.membership.personalstore;

import org.jspecify.annotations.NullMarked;
