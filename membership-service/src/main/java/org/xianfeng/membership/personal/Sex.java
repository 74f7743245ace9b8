package org.xianfeng.membership.personal;

/** The sex that the register of population has of a person. */
public enum Sex {
    MALE,
    FEMALE
}
