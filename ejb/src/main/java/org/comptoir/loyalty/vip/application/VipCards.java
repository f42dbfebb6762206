package org.comptoir.loyalty.vip.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comptoir.loyalty.vip.domain.VipCardInfo;
import org.comptoir.shared.application.CodeRegistry;
import org.comptoir.shared.sql.SqlBundle;

/** VIP cards for the till. */
public interface VipCards {

    /** What a registered card number names. */
    CodeRegistry.Kind KIND = new CodeRegistry.Kind("VIP_CARD");

    /** That card, when the brand has it. */
    Optional<VipCardInfo> byId(long brandId, long id);

    /** The cards of numbers; unknown ones are missing. */
    List<VipCardInfo> byNumbers(long brandId, Collection<String> numbers);

    /** Adds the query for cards by their ids and for those of a customer (null for none). */
    SqlBundle.Answer<VipCardInfo> read(SqlBundle bundle, long brandId, Collection<Long> ids, Long customerId);

    /** The cards whose last day was before that day. */
    List<VipCardInfo> endedBefore(long brandId, LocalDate day);

    /** Removes a card; its number is free again. */
    void remove(long brandId, long id);
}
