package org.xianfeng.membership.secondfactor;

/**
 * A QR code to be drawn as one path: {@code <svg viewBox="0 0 size size"><path d="path"/></svg>}.
 *
 * @param size of each side, in modules, with the quiet zone
 */
public record QrCode(int size, String path) {}
