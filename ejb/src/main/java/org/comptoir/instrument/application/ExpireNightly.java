package org.comptoir.instrument.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.store.application.Stores;
import org.comptoir.store.domain.StoreInfo;

/**
 * Writes off every brand's ended instruments once a day, on whichever node is first. A night takes whatever has ended
 * until then, so nights that were missed are made up by the next one; a night whose node died is done again after two
 * hours and goes on where it stopped, for each page is booked on its own and what is written off has nothing left.
 */
@ApplicationScoped
public class ExpireNightly {

    private static final System.Logger LOG = System.getLogger(ExpireNightly.class.getName());
    private static final Duration LEASE = Duration.ofHours(2);
    private static final int OWNER = 5;

    private ExpireInstruments expireInstruments;
    private ExpiryNights nights;
    private Stores stores;
    private Clock clock;

    protected ExpireNightly() {}

    @Inject
    public ExpireNightly(ExpireInstruments expireInstruments, ExpiryNights nights, Stores stores, Clock clock) {
        this.expireInstruments = expireInstruments;
        this.nights = nights;
        this.stores = stores;
        this.clock = clock;
    }

    /** Writes off what has ended in all brands, where it is not done or being done. */
    public void expireAll() {
        stores.all().stream().map(store -> store.brand().id()).distinct().forEach(this::expire);
    }

    /**
     * Writes off what has ended in a brand; answers whether this call did. The day is the one on which the brand's last
     * store is: an instrument can be used in all stores to the end of its last day (D-08).
     */
    public boolean expire(long brandId) {
        StoreInfo last = lastStore(brandId);
        LocalDate day = last.today(clock);
        if (!nights.claim(brandId, day, LEASE)) {
            return false;
        }
        try {
            Caller night = new Caller(0, 0, OWNER, brandId, last.id(), null, null, Channel.BATCH);
            int writtenOff = expireInstruments.expire(night, day);
            nights.done(brandId, day, writtenOff);
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} instruments of brand {1} written off for {2}",
                    writtenOff,
                    brandId,
                    day);
        } catch (RuntimeException e) {
            nights.release(brandId, day);
            LOG.log(
                    System.Logger.Level.ERROR,
                    "instruments of brand " + brandId + " could not be written off for " + day,
                    e);
        }
        return true;
    }

    private StoreInfo lastStore(long brandId) {
        List<StoreInfo> ofBrand = stores.all().stream()
                .filter(store -> store.brand().id() == brandId)
                .toList();
        return ofBrand.stream()
                .min(Comparator.comparing(store -> store.now(clock)))
                .orElseThrow();
    }
}
