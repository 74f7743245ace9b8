package org.xianfeng.activity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianfeng.activity.ActivityIT;
import org.xianfeng.activity.Town;
import org.xianfeng.starter.listener.Groups;
import org.xianfeng.starter.tail.TailListener;
import org.xianfeng.starter.test.Answer;
import org.xianfeng.starter.test.Calls;
import org.xianfeng.starter.test.OpenApiFile;
import org.xianfeng.starter.test.TopicRights;

@ActivityIT
class OpenApiIT {
    @Autowired
    private Calls calls;

    @Test
    void the_service_describes_itself_as_the_file_does() {
        OpenApiFile.holds(calls, "activity");
    }

    @Test
    void it_reads_the_topics_that_its_chart_gives_it_rights_to(
            @Autowired Groups groups, @Autowired List<TailListener<?>> tails) {
        TopicRights.hold(groups, tails, "activity");
    }

    @Test
    void the_description_of_the_service_is_open_and_names_every_endpoint() {
        Answer description = calls.get(Town.API + "/openapi").expect(200);
        assertThat(description.json().at("/paths").propertyNames())
                .contains(
                        "/api/activity/meetings",
                        "/api/activity/meetings/recorded",
                        "/api/activity/meetings/{id}",
                        "/api/activity/meetings/{id}/start",
                        "/api/activity/meetings/{id}/check-in-code",
                        "/api/activity/meetings/{id}/check-ins",
                        "/api/activity/meetings/{id}/witnessed-check-ins",
                        "/api/activity/meetings/{id}/leaves",
                        "/api/activity/meetings/{id}/exemptions",
                        "/api/activity/meetings/{id}/minutes",
                        "/api/activity/meetings/{id}/attachments",
                        "/api/activity/meetings/{id}/attachments/{attachmentId}",
                        "/api/activity/meetings/{id}/close",
                        "/api/activity/meetings/{id}/corrections",
                        "/api/activity/branches/{id}/meetings",
                        "/api/activity/my/meetings");
        assertThat(description.text()).as("the caller is no parameter").doesNotContain("\"caller\"");
        assertThat(description
                        .json()
                        .at("/paths/~1api~1activity~1meetings~1{id}~1attachments/post/requestBody/content")
                        .propertyNames())
                .containsExactly("multipart/form-data");
        assertThat(description.text()).contains("\"theme-party-day\"");
    }
}
