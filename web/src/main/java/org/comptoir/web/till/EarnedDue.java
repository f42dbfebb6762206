package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.comptoir.instrument.domain.Instrument;
import org.comptoir.loyalty.earned.application.IssueEarnedVoucher;
import org.comptoir.loyalty.earned.application.ProposeEarnedVoucher;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.shared.MoneyText;

/** The vouchers the attached customer has earned: shown on recall, issued by a key (F079, F080). */
@Named
@RequestScoped
public class EarnedDue {

    private Desk desk;
    private Counter counter;
    private ProposeEarnedVoucher propose;
    private IssueEarnedVoucher issue;
    private MoneyText money;

    private List<ProposeEarnedVoucher.Proposal> proposals;

    protected EarnedDue() {}

    @Inject
    public EarnedDue(
            Desk desk, Counter counter, ProposeEarnedVoucher propose, IssueEarnedVoucher issue, MoneyText money) {
        this.desk = desk;
        this.counter = counter;
        this.propose = propose;
        this.issue = issue;
        this.money = money;
    }

    /** What can be issued now; the customer may wait for more. */
    public List<ProposeEarnedVoucher.Proposal> getProposals() {
        Long customer = counter.view().basket().customerId();
        if (proposals == null) {
            proposals = customer == null
                    ? List.of()
                    : propose.propose(counter.caller(), customer).stream()
                            .filter(ProposeEarnedVoucher.Proposal::canBeIssued)
                            .toList();
        }
        return proposals;
    }

    /** Issues the first one; a second press issues the next programme's. */
    void issue(Command command) {
        ProposeEarnedVoucher.Proposal due =
                getProposals().stream().findFirst().orElseThrow(() -> new Refused(Reason.of("earned.none-here")));
        Instrument voucher = issue.issue(
                counter.caller(),
                new IssueEarnedVoucher.Request(
                        UUID.nameUUIDFromBytes(("earned " + command.id()).getBytes(StandardCharsets.UTF_8)),
                        counter.view().basket().customerId(),
                        due.programmeId(),
                        due.due().minor()));
        proposals = null;
        desk.say("till_sell.earned", money.text(voucher.balanceMinor()));
    }
}
