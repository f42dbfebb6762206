package org.comptoir.pricing.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Permission;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.pricing.domain.Item;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;

/**
 * A kind of {@link Claim}: what a programme lets the cashier lay on the basket. Beans of this type are found by CDI, so a
 * till takes a new kind without being changed.
 */
public interface ClaimKind {

    /** The kind's stable name: {@code coupon}. */
    String kind();

    /**
     * Checks what is asked for and answers it as it is laid: asks the permission it needs and refuses with its reason what
     * cannot be used; the basket is then as it was. It writes nothing.
     */
    Laid lay(Caller caller, Counter counter, Claim wanted);

    /** What is logged when such a claim is laid, or sold by a client: an override by a person; empty for none. */
    default Optional<Logged> logged(Claim claim) {
        return Optional.empty();
    }

    /** The claim that a registered code means, when it is of this kind. */
    default Optional<Claim> scanned(Caller caller, CodeRegistry.Target target) {
        return Optional.empty();
    }

    /** The claim that a code means which no registry knows, such as a code that many customers share (D-42). */
    default Optional<Claim> typed(Caller caller, Counter counter, String code) {
        return Optional.empty();
    }

    /**
     * The basket as a claim finds it.
     *
     * @param now the store's time
     * @param customerId the attached customer, null for none
     */
    record Counter(
            long brandId,
            long storeId,
            LocalDateTime now,
            String currency,
            Long customerId,
            List<Claim> claims,
            List<Item> items) {

        /** The store's calendar day. */
        public LocalDate day() {
            return now.toLocalDate();
        }

        /** The claims of a kind, in the order they were laid. */
        public List<Claim> claims(String kind) {
            return claims.stream().filter(claim -> claim.kind().equals(kind)).toList();
        }

        /** The attached customer; refuses {@code claim.needs-customer}. */
        public long customer() {
            if (customerId == null) {
                throw new Refused(Reason.of("claim.needs-customer"));
            }
            return customerId;
        }
    }

    /** An override for the audit: the permission that allowed it, what it was about, and why. */
    record Logged(Permission permission, String subject, String detail) {}

    /**
     * A claim as it is laid.
     *
     * @param ownerId the customer to attach to an anonymous basket, null for nobody
     * @param rewardProductId an article that comes with it as a gift line, null for none
     */
    record Laid(Claim claim, Long ownerId, Long rewardProductId) {

        /** A claim that brings nothing else. */
        public static Laid of(Claim claim) {
            return new Laid(claim, null, null);
        }
    }
}
