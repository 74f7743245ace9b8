package org.xianfeng.starter.secrets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The key files a service needs, in the folder where it looks for them. */
record SecretFiles(Path folder, List<String> names) {
    SecretFiles {
        names = List.copyOf(names);
    }

    /** Throws where one is not there or cannot be read: instances with keys of their own would lock each other's data away. */
    SecretFiles present() {
        List<String> missing = names.stream()
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new SecretFilesMissing(folder, missing);
        }
        return this;
    }
}
