package org.comptoir.web.rest.sale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comptoir.pricing.domain.Claim;
import org.comptoir.sale.application.WantedBasket;
import org.comptoir.sale.domain.Basket;
import org.comptoir.shared.domain.Reason;
import org.comptoir.shared.domain.Refused;
import org.comptoir.web.rest.shared.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is on the counter. */
@Schema(name = "Basket")
public record BasketBody(
        @NotEmpty @Size(max = Basket.MAX_LINES) List<@NotNull @Valid Line> lines,

        @Schema(description = "Number of the customer; none for an anonymous sale", example = "100001")
        Long customer,

        @Schema(
                description =
                        "Codes of vouchers, coupons and cards laid on the basket, as they would be scanned or typed")
        @Size(max = 20)
        List<@NotNull @Size(max = 40) String> codes,

        @Schema(description = "What is laid on it that has no code: a gift that points pay, a discount switched off")
        @Size(max = 20)
        List<@NotNull @Valid ClaimBody> claims) {

    /** Something laid on the basket that has no code. */
    @Schema(name = "Claim")
    public record ClaimBody(
            @NotNull
            @Size(max = 40)
            @Schema(
                    example = "switch-off",
                    description = "`switch-off`: `text` is a rule's code. `manual`, a discount by hand: `id` is the "
                            + "line (0 for the whole sale), `amount` minor units or basis points, `text` is "
                            + "`amount:reason` or `rate:reason`. `vip-card`: `text` is the card's number")
            String kind,

            @Schema(description = "Id of what is claimed, where the kind has ids")
            Long id,

            @Schema(description = "In units of the kind: minor units, points or basis points")
            Long amount,

            @Size(max = 200) @Schema(example = "permanent-rate")
            String text) {

        Claim claim() {
            return new Claim(kind, id == null ? 0 : id, null, amount, text);
        }
    }

    /** Units of an article, or one gift card to sell. */
    @Schema(
            name = "BasketLine",
            description =
                    "Either an article (by reference or barcode), a gift card to sell, a load of an e-wallet, or a deposit")
    public record Line(
            @Size(min = 1, max = 40) @Pattern(regexp = WRITTEN) @Schema(example = "PUL-001")
            String reference,

            @Size(min = 1, max = 40) @Pattern(regexp = WRITTEN) @Schema(example = "2000000000015")
            String barcode,

            @Schema(description = "Units, 1 when it is left out", example = "2")
            Integer quantity,

            @Schema(description = "A price of your own; needs the permission to override prices and a reason")
            Amount unitPrice,

            @Size(max = 200) @Schema(description = "Why the price is another", example = "damaged")
            String reason,

            @Valid Card giftCard,
            @Valid WalletLoad wallet,
            @Valid Deposit deposit) {

        /** More than blanks, or nothing at all: that is a matter of length. */
        private static final String WRITTEN = "|.*\\S.*";

        WantedBasket.Line wanted(String currency) {
            long named = Stream.of(reference, barcode, giftCard, wallet, deposit)
                    .filter(Objects::nonNull)
                    .count();
            boolean article = reference != null || barcode != null;
            boolean valueWithMore = !article && (unitPrice != null || quantity != null && quantity != 1);
            if (named != 1 || valueWithMore) {
                throw new Refused(Reason.of("request.line-kind"));
            }
            return article ? article(currency) : value(currency);
        }

        private WantedBasket.Line value(String currency) {
            if (wallet != null) {
                return new WantedBasket.Line(
                        null,
                        null,
                        new WantedBasket.Stored(
                                false,
                                wallet.type(),
                                wallet.amount().minor(currency),
                                wallet.code(),
                                Boolean.TRUE.equals(wallet.printed())));
            }
            if (deposit != null) {
                return new WantedBasket.Line(
                        null,
                        null,
                        new WantedBasket.Stored(true, null, deposit.amount().minor(currency), null));
            }
            return new WantedBasket.Line(
                    null, new WantedBasket.Card(giftCard.amount().minor(currency), giftCard.code()));
        }

        private WantedBasket.Line article(String currency) {
            WantedBasket.Price price =
                    unitPrice == null ? null : new WantedBasket.Price(unitPrice.minor(currency), reason);
            int units = quantity == null ? 1 : quantity;
            return new WantedBasket.Line(new WantedBasket.Article(reference, barcode, units, price), null);
        }
    }

    /** A gift card to sell. */
    @Schema(name = "GiftCardToSell")
    public record Card(
            @NotNull @Schema(description = "What it is worth and costs")
            Amount amount,

            @Size(max = 40) @Schema(description = "Number of a printed card; one is generated when it is left out")
            String code) {}

    /** Money to put on an e-wallet. */
    @Schema(name = "WalletLoad")
    public record WalletLoad(
            @Size(max = 20)
            @Schema(description = "Code of the type of a new wallet; left out to load one that exists", example = "KDO")
            String type,

            @NotNull @Schema(description = "What the customer pays; a bonus of the type comes on top")
            Amount amount,

            @Size(max = 40)
            @Schema(
                    description =
                            "The wallet to load; or a customer's card, whose number the new wallet copies; or the "
                                    + "number of a printed one, with `printed`; one is generated when it is left out")
            String code,

            @Schema(
                    description = "`true` to sell a new wallet with the printed number in `code`. Otherwise a number "
                            + "that nobody knows is refused with `wallet.unknown-number`, one with wrong check digits "
                            + "with `code.mistyped`",
                    example = "false")
            Boolean printed) {}

    /** Money the customer leaves for a later purchase. */
    @Schema(name = "DepositToLeave")
    public record Deposit(
            @NotNull @Schema(description = "What is left") Amount amount) {}

    WantedBasket wanted(String currency) {
        return new WantedBasket(
                lines.stream().map(line -> line.wanted(currency)).toList(),
                customer,
                codes,
                claims == null ? null : claims.stream().map(ClaimBody::claim).toList());
    }
}
