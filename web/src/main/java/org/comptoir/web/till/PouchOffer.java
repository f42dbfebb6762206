package org.comptoir.web.till;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The pouch that is offered at the moment: to whom, after which sale, and what he told; one request's id for it. */
@ViewScoped
public class PouchOffer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> told = new TreeMap<>();
    private UUID requestId;
    private long customerId;
    private long programmeId;
    private Long saleId;

    /** Another customer, or another pouch. */
    void begin(long customer, long programme, Long sale) {
        requestId = UUID.randomUUID();
        customerId = customer;
        programmeId = programme;
        saleId = sale;
        told.clear();
    }

    /** Keeps what the customer told of a field. */
    void tell(String field, String value) {
        told.put(field, value);
    }

    /** True while a pouch is offered. */
    boolean isOpen() {
        return requestId != null;
    }

    void close() {
        requestId = null;
    }

    UUID requestId() {
        return requestId;
    }

    long customerId() {
        return customerId;
    }

    long programmeId() {
        return programmeId;
    }

    Long saleId() {
        return saleId;
    }

    /** What the customer told, by the field's name. */
    Map<String, String> told() {
        return told;
    }
}
