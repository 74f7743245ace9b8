package org.xianfeng.grievance.contact;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xianfeng.grievance.need.NeedId;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
    public final Map<NeedId, String> contacts = new HashMap<>();

    @Override
    public void keep(NeedId need, String contact) {
        contacts.put(need, contact);
    }

    @Override
    public Optional<String> show(NeedId need, String account, Instant at) {
        return Optional.ofNullable(contacts.get(need));
    }

    @Override
    public void erase(NeedId need) {
        contacts.remove(need);
    }
}
