package org.xianfeng.membership.imports;

import org.xianfeng.starter.test.StoreContract;
import org.xianfeng.starter.test.StoreKind;

@StoreContract
class MongoPagesContract implements PagesContract {
    private final Pages<RowResult> pages;

    MongoPagesContract(StoreKind store) {
        pages = new MongoPages<>(
                store.open().getCollection("import_results"),
                MongoImportDocuments::result,
                MongoImportDocuments::result);
    }

    @Override
    public Pages<RowResult> pages() {
        return pages;
    }
}
