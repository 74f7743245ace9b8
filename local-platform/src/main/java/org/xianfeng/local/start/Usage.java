package org.xianfeng.local.start;

import org.xianfeng.local.progress.Progress;
import org.xianfeng.local.progress.Words;

/** The text of {@code ./start --help}. */
final class Usage {
    private static final Words TEXT = Words.of("""
            用法：./start [选项]
              --port N       入口端口（默认 8080）；其余端口随之移动，共 N 至 N+17
              --data 目录    数据目录（默认 data）
              --fresh        清空数据目录后重新开始；外部文档库中的数据库保留不动
              --demo short|full  载入演示数据：short 为当年数据（首次启动的默认值），full 为多年数据
              --no-demo      不载入演示数据
              --store-prefix 名  外部文档库中各数据库名的开头（首次启动时默认取一个不重复的名字）
              --status       显示正在运行的进程
              --stop         停止正在运行的平台（等同于在其终端按 Ctrl-C）
              --without 服务  不启动这个服务（开发时在 IDE 中以相同端口自行启动）
              --demo-workbook 文件  写出演示单位的名册（.xlsx，虚构人员），供试用导入，不启动
              --prepare      只构建并准备，不启动
              --help         显示本说明
            环境变量：JAVA_HOME 指定 JDK 25；MONGODB_URI 使用外部文档库代替内置文档库；LANG 决定语言。
            日志在 <数据目录>/logs，演示账号在 <数据目录>/demo-accounts.txt。""", """
            Usage: ./start [options]
              --port N       port of the entrance (8080 by default); all ports move with it, N to N+17
              --data FOLDER  data folder (data by default)
              --fresh        empties the data folder and begins anew; databases in an outside store are left alone
              --demo short|full  loads the demo rollout: short is this year (default of a first start), full is several years
              --no-demo      loads no demo rollout
              --store-prefix NAME  what the databases in an outside store begin with (at a first start an unused name by default)
              --status       shows the running processes
              --stop         stops the running platform (as Ctrl-C at its terminal does)
              --without SERVICE  leaves a service out, for one that you run at the same port from your IDE
              --demo-workbook FILE  writes the demo bureau's roster (.xlsx, invented people) to try an import with; starts nothing
              --prepare      builds and prepares only
              --help         shows this
            Environment: JAVA_HOME names a JDK 25; MONGODB_URI uses a document store of yours instead of the embedded one;
            LANG chooses the language. Logs are in <data>/logs, the demo accounts in <data>/demo-accounts.txt.""");

    private Usage() {}

    static void print(Progress progress) {
        progress.line(progress.render(TEXT));
    }
}
