package org.xianfeng.membership.imports;

import java.time.Instant;

/**
 * The file that was handed in.
 *
 * @param name as the browser told it; only shown
 * @param by the account
 * @param hash SHA-256 of its bytes, in hexadecimal digits
 */
public record Upload(String name, Instant at, String by, long bytes, String hash) {}
