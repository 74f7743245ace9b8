/** What the ledgers must say, worked out from the events by one thread and without the engine, and whether they do. */
@NullMarked
package org.xianfeng.proof.model;

import org.jspecify.annotations.NullMarked;
