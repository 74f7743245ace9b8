package org.xianfeng.membership.member;

class InMemoryMembersTest implements MembersContract {
    private final InMemoryMembers members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
    }
}
