package org.comptoir.loyalty.pouch.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.ledger.domain.BookingContext;
import org.comptoir.loyalty.pouch.domain.Standing;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.shared.sql.SqlBundle;

/** Answers of customers to pouches, and what they had; rows are only added. */
public interface Pouches {

    /** What a customer said when a pouch was offered. */
    enum Answer {
        GIVEN,
        DECLINED
    }

    /**
     * An answer to be kept.
     *
     * @param requestId made by the client
     * @param saleId the sale after which it was asked, null for none
     */
    record NewAnswer(
            UUID requestId, Answer answer, long customerId, ProgrammeVersion version, Long saleId, String hash) {}

    /** Where the customer stands with a pouch of these codes before that day, and on it. */
    Standing standing(long customerId, ProgrammeVersion version, Collection<String> codes, LocalDate today);

    /** The voucher of a code that a customer was given. */
    Optional<Long> voucher(long customerId, String code);

    /** The vouchers of codes that a customer was given, in the order of their issue. */
    List<Long> vouchers(long customerId, Collection<String> codes);

    /** The programme version of an answer. */
    long versionOf(long answerId);

    /** Adds the answer to a bundle, with the memory of its request; answers its id. */
    long add(SqlBundle bundle, BookingContext context, NewAnswer answer);

    /** At most one voucher has it, for ever: the code and the customer (D-18). */
    static String businessKey(String code, long customerId) {
        return "pouch:" + code + ":" + customerId;
    }
}
