package org.xianfeng.scoring.ledger;

/** What people call a thing, in Chinese and in English. */
public record Title(String zh, String en) {}
