package org.xianfeng.starter.settings;

/** A service does not start. The message says why and what to do, in Chinese and in English; it is all that is logged. */
public class CannotStart extends RuntimeException {
    public CannotStart(String chinese, String english) {
        super(chinese + " " + english);
    }
}
