package org.xianfeng.grievance.tracking;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a request came from. A gateway's word is taken, and only the last address it gives, the one it saw itself;
 * what stands before that, or comes from anybody else, was written by the client.
 */
public final class ClientAddress {
    private final Predicate<String> gateways;

    ClientAddress(Predicate<String> gateways) {
        this.gateways = gateways;
    }

    /**
     * The address to count by; for IPv6 the network, because one client has all of it.
     *
     * @param peer who opened the connection
     * @param forwardedFor the values of X-Forwarded-For, in order
     */
    public String of(String peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !gateways.test(peer)) {
            return network(peer);
        }
        String last = forwardedFor.getLast();
        return network(last.substring(last.lastIndexOf(',') + 1).strip());
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
        } catch (IllegalArgumentException e) {
            return "unreadable";
        }
    }
}
