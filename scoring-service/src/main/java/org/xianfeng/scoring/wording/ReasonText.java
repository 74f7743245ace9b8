package org.xianfeng.scoring.wording;

/** A reason as it is shown: the code for programs, the sentence for people. */
public record ReasonText(String code, String text) {}
