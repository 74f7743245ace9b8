package org.xianfeng.activity.minutes;

class InMemoryAttachmentContentsTest implements AttachmentContentsContract {
    private final AttachmentContents contents = new InMemoryAttachmentContents();

    @Override
    public AttachmentContents contents() {
        return contents;
    }
}
