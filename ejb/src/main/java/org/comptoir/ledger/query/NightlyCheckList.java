package org.comptoir.ledger.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.access.application.Requires;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.ledger.application.NightlyChecks;
import org.comptoir.ledger.domain.NightlyCheck;

/** What the nightly checks of the books found. */
@ApplicationScoped
public class NightlyCheckList {

    private static final int DAYS = 31;

    private NightlyChecks nights;

    protected NightlyCheckList() {}

    @Inject
    public NightlyCheckList(NightlyChecks nights) {
        this.nights = nights;
    }

    /** The last month's, the newest first. */
    @Requires(value = Permission.CHECK_LEDGER, audited = false)
    public List<NightlyCheck> last(Caller caller) {
        return nights.last(DAYS);
    }
}
