package org.xianfeng.activity.minutes;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.starter.identity.NewIds;

/** Wires minutes and attachments. */
@Configuration(proxyBeanMethods = false)
class MinutesConfiguration {
    @Bean
    FileMinutes fileMinutes(Meetings meetings, Clock clock) {
        return new FileMinutes(meetings, clock);
    }

    @Bean
    AttachmentContents attachmentContents(MongoDatabase database) {
        return new MongoAttachmentContents(GridFSBuckets.create(database, "attachments"));
    }

    /** Looks at the first bytes only, and not at the name; the table of types is read at first use. */
    @Bean
    ContentInspection contentInspection() {
        return file -> {
            try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
                return MimeTypes.getDefaultMimeTypes()
                        .detect(content, new Metadata())
                        .toString();
            }
        };
    }

    @Bean
    AttachFile attachFile(
            Meetings meetings, AttachmentContents contents, ContentInspection inspection, NewIds ids, Clock clock) {
        return new AttachFile(meetings, contents, new FileTypes(inspection), ids, clock);
    }
}
