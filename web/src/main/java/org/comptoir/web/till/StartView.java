package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.comptoir.sale.application.LeaseTill;
import org.comptoir.shared.domain.Refused;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;
import org.comptoir.store.domain.TillInfo;
import org.comptoir.web.shared.BrowserIdentity;
import org.comptoir.web.shared.CurrentCaller;
import org.comptoir.web.shared.Messages;

/** Where to work: a till, chosen once per browser, or the back office. */
@Named
@RequestScoped
public class StartView {

    private CurrentCaller currentCaller;
    private BrowserIdentity browser;
    private Stores stores;
    private LeaseTill leaseTill;
    private Messages messages;

    private boolean choosing;

    protected StartView() {}

    @Inject
    public StartView(
            CurrentCaller currentCaller,
            BrowserIdentity browser,
            Stores stores,
            LeaseTill leaseTill,
            Messages messages) {
        this.currentCaller = currentCaller;
        this.browser = browser;
        this.stores = stores;
        this.leaseTill = leaseTill;
        this.messages = messages;
    }

    /** Goes straight to the till where this browser stood, unless the user came to choose another one. */
    public String open() {
        Optional<Long> till = choosing ? Optional.empty() : browser.till();
        try {
            return till.map(stores::till)
                    .map(known -> choose(known.storeId(), known.id()))
                    .orElse(null);
        } catch (Refused e) {
            messages.refused(e.reason());
            return null;
        }
    }

    /** Takes the till's lease for this browser; refuses {@code till.leased}: one browser works a till. */
    public String choose(long storeId, long tillId) {
        leaseTill.lease(currentCaller.get().at(storeId, tillId), new LeaseTill.Request(tillId, browser.id()));
        currentCaller.workAt(storeId, tillId);
        browser.remember(tillId);
        return "/till/sale?faces-redirect=true";
    }

    /** The stores of the user's brand, the own one first. */
    public List<StoreInfo> getStores() {
        long own = currentCaller.get().storeId();
        return stores.all().stream()
                .filter(store -> store.brand().id() == currentCaller.get().brandId())
                .sorted(java.util.Comparator.comparing(store -> store.id() != own))
                .toList();
    }

    /** The tills of a store. */
    public List<TillInfo> tillsOf(StoreInfo store) {
        return stores.tillsOf(store.id());
    }

    public boolean isChoosing() {
        return choosing;
    }

    public void setChoosing(boolean choosing) {
        this.choosing = choosing;
    }
}
