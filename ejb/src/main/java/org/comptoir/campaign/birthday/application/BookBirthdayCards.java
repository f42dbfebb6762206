package org.comptoir.campaign.birthday.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.campaign.birthday.domain.CardForm;
import org.comptoir.campaign.birthday.domain.Occasion;
import org.comptoir.customer.domain.Celebrant;
import org.comptoir.instrument.application.BulkIssue;
import org.comptoir.instrument.domain.InstrumentCode;
import org.comptoir.instrument.domain.InstrumentKind;
import org.comptoir.ledger.domain.Contra;
import org.comptoir.run.application.RunExecution;
import org.comptoir.run.domain.Progress;
import org.comptoir.shared.sql.Sql;
import org.comptoir.shared.sql.SqlBundle;

/** One attempt at a chunk: cards, ledger, progress of the part and the fencing of the run in one transaction. */
@Stateless
@Requires(value = Permission.RUN_CAMPAIGN, audited = false)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BookBirthdayCards {

    private BirthdayProgrammes programmes;
    private BirthdaySieve sieve;
    private BulkIssue instruments;
    private RunExecution runs;
    private Sql sql;

    protected BookBirthdayCards() {}

    @Inject
    public BookBirthdayCards(
            BirthdayProgrammes programmes, BirthdaySieve sieve, BulkIssue instruments, RunExecution runs, Sql sql) {
        this.programmes = programmes;
        this.sieve = sieve;
        this.instruments = instruments;
        this.runs = runs;
        this.sql = sql;
    }

    /** Books the chunk, or fails as a whole. */
    public IssueBirthdayCards.Issued book(Caller caller, IssueBirthdayCards.Chunk chunk) {
        Occasion occasion = programmes.of(chunk.lease().runId());
        List<BirthdaySieve.Decision> decisions = sieve.decide(caller.brandId(), occasion, chunk.customerIds());
        List<Progress.Skip> skips = decisions.stream()
                .filter(decision -> decision.refusal() != null)
                .map(decision -> new Progress.Skip(decision.customer().id(), decision.refusal()))
                .toList();
        SqlBundle bundle = sql.bundle();
        int cards = 0;
        for (CardForm form : occasion.params().forms()) {
            List<BulkIssue.Gift> gifts = decisions.stream()
                    .filter(decision -> decision.forms().contains(form))
                    .map(decision -> gift(occasion, decision.customer(), form))
                    .toList();
            if (!gifts.isEmpty()) {
                instruments.issue(
                        bundle,
                        caller,
                        batch(caller, occasion, form, chunk.lease().runId()),
                        gifts);
            }
            cards += gifts.size();
        }
        int served = decisions.size() - skips.size();
        runs.advance(
                bundle, chunk.lease(), new Progress(chunk.partNo(), chunk.afterKey(), chunk.lastKey(), served, skips));
        bundle.run();
        return new IssueBirthdayCards.Issued(cards, skips.size());
    }

    private static BulkIssue.Gift gift(Occasion occasion, Celebrant customer, CardForm form) {
        return new BulkIssue.Gift(
                customer.id(), InstrumentCode.generate(kind(form)), occasion.businessKey(customer.id(), form));
    }

    private static InstrumentKind kind(CardForm form) {
        return form == CardForm.AMOUNT ? InstrumentKind.VOUCHER : InstrumentKind.REWARD_CARD;
    }

    private BulkIssue.Batch batch(Caller caller, Occasion occasion, CardForm form, long runId) {
        return new BulkIssue.Batch(
                kind(form),
                form == CardForm.AMOUNT ? occasion.params().amountMinor() : 1,
                occasion.day(),
                occasion.expiresOn(),
                occasion.versionId(),
                programmes.reward(caller.brandId(), occasion.params(), form),
                Contra.PROMOTION,
                "birthday run " + runId);
    }
}
