package org.comptoir.shared.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who this server process is, for leases: the node's name and an id of this start, at most 64 characters. */
@ApplicationScoped
public class NodeIdentity {

    private final String id;

    /** This process: a node that starts again is another holder, so its old leases run out. */
    public NodeIdentity() {
        this(named());
    }

    /** A holder of that name. */
    public NodeIdentity(String id) {
        this.id = id;
    }

    /** {@code node-name:a1b2c3d4e5f60708}. */
    public String id() {
        return id;
    }

    private static String named() {
        String name = System.getProperty("jboss.node.name", "local");
        return name.substring(0, Math.min(40, name.length())) + ":"
                + Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    }
}
