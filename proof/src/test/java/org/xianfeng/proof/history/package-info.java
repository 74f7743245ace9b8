/** Made-up years of branches: facts, corrections, repetitions and late arrivals, each from a seed. */
@NullMarked
package org.xianfeng.proof.history;

import org.jspecify.annotations.NullMarked;
