package org.xianfeng.activity.minutes;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.xianfeng.activity.agenda.MeetingView.AttachmentView;
import org.xianfeng.activity.meeting.Meeting;
import org.xianfeng.activity.meeting.Meetings;
import org.xianfeng.activity.meeting.Papers;
import org.xianfeng.starter.access.Access;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.access.Role;
import org.xianfeng.starter.counting.CountedBy;
import org.xianfeng.starter.problem.Problem;

/** Takes attachments from officers, and gives them to those who may read the meeting. */
@RestController
@RequestMapping("/api/activity/meetings/{id}/attachments")
class AttachmentController {
    private static final Role[] READERS = {Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER, Role.INSPECTOR};

    private final AttachFile attach;
    private final AttachmentContents contents;
    private final Meetings meetings;
    private final Access access;
    private final CountedBy refusals;

    AttachmentController(
            AttachFile attach, AttachmentContents contents, Meetings meetings, Access access, MeterRegistry metrics) {
        this.attach = attach;
        this.contents = contents;
        this.meetings = meetings;
        this.access = access;
        this.refusals = new CountedBy(
                metrics,
                "xianfeng.attachments.refused",
                "reason",
                Stream.of(AttachOutcome.Reason.values())
                        .map(AttachmentController::slug)
                        .toList());
    }

    /** The body is not looked at before it is clear that the caller may send it. */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            schema = @Schema(type = "string", format = "binary")))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AttachmentView attach(Caller caller, @PathVariable String id, MultipartHttpServletRequest request)
            throws IOException {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        access.require(caller, meeting.branch(), Role.BRANCH_OFFICER, Role.COMMITTEE_OFFICER);
        MultipartFile file = file(request);
        Path content = Files.createTempFile("attachment", null);
        try {
            file.transferTo(content);
            FileName name = FileName.of(file.getOriginalFilename());
            return answer(attach.of(meeting.id(), new AttachFile.Upload(name, content, caller.account())));
        } finally {
            Files.delete(content);
        }
    }

    @GetMapping("/{attachmentId}")
    ResponseEntity<Resource> content(Caller caller, @PathVariable String id, @PathVariable String attachmentId) {
        Meeting meeting = meetings.find(id).orElseThrow(Problem::notFound);
        if (caller.member().filter(meeting.plan()::expects).isEmpty()) {
            access.require(caller, meeting.branch(), READERS);
        }
        Papers.Attachment attachment = meeting.papers().attachments().stream()
                .filter(one -> one.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        InputStream content = contents.open(attachment.id()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content));
    }

    private MultipartFile file(MultipartHttpServletRequest request) {
        try {
            MultipartFile file = request.getFile("file");
            if (file == null) {
                throw refused("missing", 400);
            }
            return file;
        } catch (MaxUploadSizeExceededException _) {
            throw refused("too-large", 413);
        } catch (MultipartException _) {
            throw refused("unreadable", 400);
        }
    }

    private AttachmentView answer(AttachOutcome outcome) {
        return switch (outcome) {
            case AttachOutcome.Attached(Papers.Attachment one) ->
                new AttachmentView(one.id(), one.name(), one.type(), one.bytes());
            case AttachOutcome.Refused(AttachOutcome.Reason reason) -> throw refused(slug(reason), status(reason));
        };
    }

    private static String slug(AttachOutcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int status(AttachOutcome.Reason reason) {
        return switch (reason) {
            case MEETING_UNKNOWN -> 404;
            case TOO_MANY -> 409;
            case TOO_LARGE -> 413;
            case TYPE_NOT_TAKEN, NAME_MISLEADS -> 415;
            case EMPTY -> 422;
        };
    }

    private Problem refused(String reason, int status) {
        refusals.count(reason);
        return status == 404 ? Problem.notFound() : new Problem(status, "attachment-" + reason);
    }
}
