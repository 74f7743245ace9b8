package org.xianfeng.membership.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xianfeng.membership.personal.IdentityNumber;
import org.xianfeng.membership.personal.InventedPeople;

/** Tables of invented people in the layout of the member information table. */
public final class MemberTable {
    private static final List<String> HEADERS = List.of(
            "序号",
            "姓名",
            "性别",
            "民族",
            "出生日期",
            "公民身份证号",
            "学历",
            "入党日期",
            "转正日期",
            "所在党支部",
            "党内职务",
            "联系电话",
            "人员类别",
            "在岗状况",
            "进入当前党支部日期");

    private final List<List<String>> rows = new ArrayList<>();

    public MemberTable() {
        rows.add(HEADERS);
    }

    public MemberTable person(int number, String branch) {
        return person(number, branch, "无");
    }

    public MemberTable person(int number, String branch, String post) {
        IdentityNumber identity = InventedPeople.identity(number);
        rows.add(new ArrayList<>(List.of(
                Integer.toString(rows.size()),
                "虚构" + number,
                number % 2 == 1 ? "男" : "女",
                "汉族",
                identity.birthDate().toString(),
                identity.inFull(),
                "大学本科",
                "2001-07-01",
                "2002-07-01",
                branch,
                post,
                InventedPeople.phone(number).inFull(),
                "正式党员",
                number % 3 == 0 ? "退休" : "在职",
                "2010-01-01")));
        return this;
    }

    /** Puts another text into a column of the person who was added last. */
    public MemberTable but(String column, String text) {
        rows.getLast().set(HEADERS.indexOf(column), text);
        return this;
    }

    public byte[] bytes() {
        return new WrittenWorkbook().sheet("名册", rows).bytes();
    }
}
