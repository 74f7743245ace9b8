package org.xianfeng.membership.importfiles;

/** Seals pieces of a file, each bound to its place. */
public interface FileSeal {
    byte[] seal(byte[] plain, String place);

    byte[] open(byte[] sealed, String place);
}
