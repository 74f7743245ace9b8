package org.xianfeng.local.demo;

/** How much history the demo rollout brings along. */
public enum DemoSize {
    /** About half a year: 300 meetings and 40 needs. */
    SHORT(6, 30, 0, 40),
    /** The figures of the report it is modelled on: 1,500 theme days, 70 life meetings, more than 1,000 needs. */
    FULL(50, 30, 70, 1_020);

    private final int themeDaysPerBranch;
    private final int lessons;
    private final int lifeMeetings;
    private final int needs;

    DemoSize(int themeDaysPerBranch, int lessons, int lifeMeetings, int needs) {
        this.themeDaysPerBranch = themeDaysPerBranch;
        this.lessons = lessons;
        this.lifeMeetings = lifeMeetings;
        this.needs = needs;
    }

    public int themeDaysPerBranch() {
        return themeDaysPerBranch;
    }

    /** One per month at most; a general meeting every quarter. */
    public int generalMeetingsPerBranch() {
        return Math.ceilDiv(themeDaysPerBranch, 3) + 1;
    }

    public int lessons() {
        return lessons;
    }

    public int lifeMeetings() {
        return lifeMeetings;
    }

    public int needs() {
        return needs;
    }
}
