package org.comptoir.sale.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.comptoir.access.application.Unrestricted;
import org.comptoir.access.domain.Caller;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.TillInfo;

/**
 * A code read by a network scanner: the same use case as a key press at the scanner's till, in the name of the seller
 * who opened it. What cannot be done is told to the page of the till and is never an error of the scanner.
 */
@Stateless
@Unrestricted("the scanner has no user: ScanCode asks for the permission of the seller who opened the till")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AddNetworkScan {

    private Stores stores;
    private TillSellers sellers;
    private ScanCode scanCode;
    private TillNotices notices;

    protected AddNetworkScan() {}

    @Inject
    public AddNetworkScan(Stores stores, TillSellers sellers, ScanCode scanCode, TillNotices notices) {
        this.stores = stores;
        this.sellers = sellers;
        this.scanCode = scanCode;
        this.notices = notices;
    }

    /** False when the scanner belongs to no till. */
    public boolean add(String scannerId, String code) {
        TillInfo till = stores.tillOfScanner(scannerId).orElse(null);
        if (till == null) {
            return false;
        }
        try {
            Caller caller =
                    sellers.opener(till.id()).orElseThrow(() -> new Refused(Reason.of("till.not-open", till.code())));
            ScanCode.Kind kind = scanCode.scan(caller, new ScanCode.Request(till.id(), code, 1))
                    .kind();
            // what the page itself has to do, or to ask
            if (Set.of(ScanCode.Kind.TENDER, ScanCode.Kind.TICKET, ScanCode.Kind.AMBIGUOUS)
                    .contains(kind)) {
                notices.tell(new TillNotice(till.id(), TillNotice.Kind.SCANNED, code, List.of()));
            }
        } catch (Refused e) {
            notices.tell(new TillNotice(
                    till.id(),
                    TillNotice.Kind.REFUSED,
                    e.reason().code(),
                    e.reason().args()));
        }
        return true;
    }
}
