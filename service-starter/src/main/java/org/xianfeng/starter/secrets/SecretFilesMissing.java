package org.xianfeng.starter.secrets;

import java.nio.file.Path;
import java.util.List;
import org.xianfeng.starter.settings.CannotStart;

/** A service does not start, because key files are not where it was told to find them. */
public final class SecretFilesMissing extends CannotStart {
    SecretFilesMissing(Path folder, List<String> names) {
        super(
                "%s 中缺少密钥文件 %s，而 xianfeng.secrets-made=false 不允许自行生成。请把密钥文件放入所有实例共用的 Secret。"
                        .formatted(folder, String.join("、", names)),
                "%s lacks %s, or it cannot be read, and xianfeng.secrets-made=false forbids making it: put the file into the one Secret that all instances share."
                        .formatted(folder, String.join(", ", names)));
    }
}
