package org.xianfeng.starter.wrong.loop;

import org.jspecify.annotations.Nullable;
import org.xianfeng.starter.wrong.example.WrongUseCase;

/** Uses the package that uses it. */
public class LoopBack {
    @Nullable
    WrongUseCase back;
}
