package org.xianfeng.membership.personal;

import org.xianfeng.starter.identity.MemberId;

class InMemoryPersonalFilesTest implements PersonalFilesContract {
    private final InMemoryPersonalFiles files = new InMemoryPersonalFiles();

    @Override
    public PersonalFiles files() {
        return files;
    }

    @Override
    public void depart(MemberId member) {
        files.depart(member);
    }
}
