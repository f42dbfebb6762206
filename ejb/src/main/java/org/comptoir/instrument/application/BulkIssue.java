package org.comptoir.instrument.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.instrument.domain.Reward;
import org.comptoir.ledger.domain.Account;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.shared.sql.SqlBundle;

/** Issues instruments by the hundred without a sale: each with its account, its code and its ledger transaction. */
public interface BulkIssue {

    /**
     * What all instruments of a batch have in common.
     *
     * @param issuedOn business day of the issue
     * @param validFrom first valid day
     * @param expiresOn last valid day, inclusive, null for none
     * @param amountMinor of each gift that has no amount of its own
     * @param programmeVersionId the version that gives them, null for a batch of no programme
     * @param reward what a use of them gives: their amount counts uses; null for instruments that hold money
     * @param reason kept on each ledger transaction
     */
    record Batch(
            InstrumentKind kind,
            long amountMinor,
            LocalDate issuedOn,
            LocalDate validFrom,
            LocalDate expiresOn,
            Long programmeVersionId,
            Reward reward,
            Contra against,
            String reason) {

        /** Valid from the day of issue. */
        public Batch(
                InstrumentKind kind,
                long amountMinor,
                LocalDate issuedOn,
                LocalDate expiresOn,
                Long programmeVersionId,
                Reward reward,
                Contra against,
                String reason) {
            this(kind, amountMinor, issuedOn, issuedOn, expiresOn, programmeVersionId, reward, against, reason);
        }

        /** Unit of the amount where money is of that currency. */
        public String unit(String currency) {
            return reward == null ? currency : Account.USES;
        }

        /** What a gift is worth. */
        public long amountOf(Gift gift) {
            return gift.amountMinor() == null ? amountMinor : gift.amountMinor();
        }
    }

    /**
     * One of them.
     *
     * @param businessKey at most one instrument has it, for ever: a second one fails with isDuplicate "instrument_key"
     * @param amountMinor its own amount, null for the batch's
     */
    record Gift(long customerId, InstrumentCode code, String businessKey, Long amountMinor) {

        /** One of the batch's amount. */
        public Gift(long customerId, InstrumentCode code, String businessKey) {
            this(customerId, code, businessKey, null);
        }
    }

    /** An instrument issued earlier under a business key. */
    record Issued(String businessKey, long customerId, LocalDate issuedOn) {}

    /**
     * Adds all rows of the gifts to the bundle, in the currency of the caller's store: as many statements as tables,
     * whatever the number of gifts.
     */
    void issue(SqlBundle bundle, Caller caller, Batch batch, List<Gift> gifts);

    /** Adds a read of what these customers got under business keys that begin so, void ones too. */
    SqlBundle.Answer<Issued> issued(SqlBundle bundle, Collection<Long> customerIds, String keyPrefix);
}
