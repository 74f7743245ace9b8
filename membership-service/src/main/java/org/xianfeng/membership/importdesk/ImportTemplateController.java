package org.xianfeng.membership.importdesk;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xianfeng.membership.importdesk.ImportController.Door;
import org.xianfeng.membership.layout.Layouts;
import org.xianfeng.membership.newworkbook.NewSheet;
import org.xianfeng.membership.newworkbook.NewWorkbook;
import org.xianfeng.starter.access.Caller;
import org.xianfeng.starter.download.Download;

/** Hands out empty workbooks to fill in. */
@RestController
class ImportTemplateController {
    private final Door door;
    private final Layouts layouts;
    private final MessageSource messages;

    ImportTemplateController(Door door, Layouts layouts, MessageSource messages) {
        this.door = door;
        this.layouts = layouts;
        this.messages = messages;
    }

    /** An empty workbook with the headers that are found, and a sheet that explains them. */
    @GetMapping("/api/membership/imports/template")
    ResponseEntity<StreamingResponseBody> template(
            Caller caller,
            @RequestParam(defaultValue = "members") @Pattern(regexp = "members|organisations") String kind) {
        door.grants(caller);
        Locale language = LocaleContextHolder.getLocale();
        ImportTemplate template = new ImportTemplate(
                kind.equals("members") ? layouts.members() : layouts.organisations(),
                name -> messages.getMessage(name, null, language));
        List<NewSheet> sheets = template.sheets(messages.getMessage("template.sheet." + kind, null, language));
        return Download.workbook(kind + "-template", out -> NewWorkbook.write(sheets, out));
    }
}
