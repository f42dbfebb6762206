package org.comptoir.access.domain;

/**
 * Who asks, from where: the explicit first parameter of every use case.
 *
 * @param userId who is logged in
 * @param sellerId who acts now: the user, or the seller who took over by PIN
 * @param level access level of the acting seller, 1 to 5 (F105)
 * @param brandId the company's brand
 * @param storeId the store whose calendar, prices and tills apply
 * @param tillId the till, null in the back office
 * @param approverId the second person of a four-eyes act, null without one
 * @param channel where the call came from
 */
public record Caller(
        long userId,
        long sellerId,
        int level,
        long brandId,
        long storeId,
        Long tillId,
        Long approverId,
        Channel channel) {

    /** The same caller at a till. */
    public Caller at(long store, Long till) {
        return new Caller(userId, sellerId, level, brandId, store, till, approverId, channel);
    }

    /** The same caller with another seller acting, at that seller's level. */
    public Caller as(long seller, int sellerLevel) {
        return new Caller(userId, seller, sellerLevel, brandId, storeId, tillId, approverId, channel);
    }
}
